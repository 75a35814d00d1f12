"""People and places of many countries, as their papers print them: each row with its trap."""

from __future__ import annotations

import unicodedata

import pytest
from spacy.language import Language

from consilience.knowledge import load
from consilience.reading.scene import Scene
from consilience.reading.scene_builder import build
from consilience.types import Report, ReportId

# Makes every row a report on a case.
_TAIL = " It was a drug seizure, police said."
# A trap; the sentence; who is named in it, `None` where a row is about places alone; the town and
# the country of every place, `None` where it is about people alone.
ROWS: list[tuple[str, str, list[str] | None, list[str] | None]] = [
    ("IN son of, village", "Gurpreet Singh Mahal, s/o Balwinder Singh, a resident of village Kotli Kalan, was arrested with 2 kg of heroin.", ["Gurpreet Singh Mahal"], None),
    ("IN alias with at sign", "The accused, Ravi Shinde @ Chintu (29), was caught with 250 grams of mephedrone in Thane, police said.", ["Ravi Shinde"], ["Thane, IN"]),
    ("IN initials behind", "Police arrested Murugan K. and Selvam R. with 21 kg of ganja near Madurai.", ["Murugan K.", "Selvam R."], ["Madurai, IN"]),
    ("IN initials in front", "K. P. Sudhakaran and M.S. Pillai were held with 12 kg of ganja in Kochi.", ["K. P. Sudhakaran", "M.S. Pillai"], ["Kochi, IN"]),
    ("IN single name with alias", "Police in Amritsar nabbed Jassa alias Billa with 1 kg of heroin; Jassa had been on the run.", ["Jassa"], ["Amritsar, IN"]),
    ("IN honorific Shri", "Shri Anil Deshpande, Additional Commissioner of Customs, said 4 kg of heroin was seized in Mumbai.", ["Anil Deshpande"], ["Mumbai, IN"]),
    ("IN honorific Smt", "Smt. Kamla Devi, 52, of Kullu, was arrested with 3 kg of charas.", ["Kamla Devi"], None),
    ("IN nationals", "A Nigerian national identified as Chukwuemeka Obiora Nnadi was arrested with 90 grams of cocaine in Bengaluru.", ["Chukwuemeka Obiora Nnadi"], ["Bengaluru, IN"]),
    ("IN ages in brackets, list", "The arrested have been identified as Imran Qureshi (31), Sajid Pathan (27) and Deepa Naik (24), all residents of Kurla.", ["Imran Qureshi", "Sajid Pathan", "Deepa Naik"], None),
    ("PK Muhammad, rank ASI", "ASI Muhammad Tariq told the court that Gul Zaman Afridi was arrested at Torkham with 8 kg of charas.", ["Muhammad Tariq", "Gul Zaman Afridi"], None),
    ("PK s/o", "ANF arrested Noor Wali s/o Sher Wali at Islamabad airport with 1.2 kg of ice hidden in his bag.", ["Noor Wali"], ["Islamabad, PK"]),
    ("BD Md", "Md Rafiqul Islam, 35, and Mst Shirin Akter, 28, were arrested in Teknaf with 20,000 yaba pills.", ["Md Rafiqul Islam", "Shirin Akter"], None),
    ("BD single names", "RAB detained Jahangir and his wife Sufia with 5,000 yaba tablets in Cox's Bazar.", ["Jahangir", "Sufia"], ["Cox's Bazar, BD"]),
    ("LK double initial", "W.A. Nimal Perera, alias 'Kudu Nimal', was arrested with 3 kg of heroin in Negombo.", ["W.A. Nimal Perera"], ["Negombo, LK"]),
    ("NP", "Police arrested Bishnu Tamang and Pema Sherpa with 12 kg of hashish in Makwanpur.", ["Bishnu Tamang", "Pema Sherpa"], None),
    ("ID single name", "BNN officers arrested Sutrisno and Wagiman with 10 kg of methamphetamine in Medan.", ["Sutrisno", "Wagiman"], ["Medan, ID"]),
    ("ID single name, age", "Suparman, 44, was sentenced to death by the Medan District Court for smuggling 30 kg of crystal meth.", ["Suparman"], None),
    ("MM single name U Daw", "U Tin Maung Shwe and Daw Khin Htay were arrested with 400,000 stimulant tablets in Tachileik.", ["Tin Maung Shwe", "Khin Htay"], ["Tachileik, MM"]),
    ("MM Ko", "Police arrested Sai Aung, 24, and Ko Naing, 31, with 90 kg of ice in Lashio Township.", ["Sai Aung", "Ko Naing"], None),
    ("MY bin", "Mohd Faizal bin Ahmad Zaki, 38, was charged in the Johor Bahru Magistrate's Court with trafficking 2 kg of methamphetamine.", ["Mohd Faizal bin Ahmad Zaki"], None),
    ("MY Datuk rank", "Narcotics director Datuk Seri Kamarul Hisham said four men were detained in Klang with 80 kg of ketamine.", ["Kamarul Hisham"], ["Klang, MY"]),
    ("MY a/l", "M. Ganesan a/l Muniandy was sentenced to death for trafficking 1.5 kg of heroin at Penang.", ["M. Ganesan a/l Muniandy"], None),
    ("MY Comm", "Comm Datuk Rosli Ibrahim said the syndicate used a house in Ipoh to pack 44 kg of heroin.", ["Rosli Ibrahim"], ["Ipoh, MY"]),
    ("SG Chinese plus English", "Alvin Tan Wei Ming, 29, was given the mandatory death penalty in Singapore for importing 28 grams of heroin.", ["Alvin Tan Wei Ming"], ["SG"]),
    ("TH rank Pol Lt Gen", "Pol Lt Gen Somchai Rattanakul said Thai police seized 6 million meth pills in Chiang Rai.", ["Somchai Rattanakul"], ["Chiang Rai, TH"]),
    ("TH surname withheld", "Police arrested Mr Prasert, 41, in Nakhon Phanom with 200,000 meth pills.", ["Prasert"], None),
    ("VN order", "Nguyen Van Hung and Tran Thi Mai Lan were sentenced to death in Nghe An for trafficking 42 kg of heroin.", ["Nguyen Van Hung", "Tran Thi Mai Lan"], ["Nghệ An, VN"]),
    ("VN diacritics", "Đặng Văn Tú, 33, was arrested in Hải Phòng with 20 kg of ketamine.", ["Đặng Văn Tú"], ["Hải Phòng, VN"]),
    ("LA", "Lao police arrested Bounmy Keomany and two others in Bokeo Province with 7 million yaba tablets.", ["Bounmy Keomany"], ["Bokeo, LA"]),
    ("KR hyphen", "Prosecutors in Busan indicted Kim Jae-hoon, 44, and Park Soo-yeon for smuggling 3 kg of methamphetamine.", ["Kim Jae-hoon", "Park Soo-yeon"], ["Busan, KR"]),
    ("JP", "Police in Fukuoka arrested Kenji Yamamoto, 52, for possessing 50 kg of stimulants.", ["Kenji Yamamoto"], ["Fukuoka, JP"]),
    ("TW hyphen small", "Chen Chih-hao, 36, and Lin Mei-ling were detained in Kaohsiung with 120 kg of ketamine.", ["Chen Chih-hao", "Lin Mei-ling"], ["Kaohsiung, TW"]),
    ("HK Senior Inspector", "Senior Inspector Wong Chi-kin said the cocaine, 210 kg of it, was found in a flat in Tuen Mun.", ["Wong Chi-kin"], None),
    ("CN surname only", "A court in Guangzhou sentenced a man surnamed Luo to death for making 1.4 tonnes of ketamine.", ["Luo"], ["Guangzhou, CN"]),
    ("PH caps in a release", "PDEA agents arrested JUAN CARLO DIZON Y REYES, 34, alias “Jepoy”, with 50 grams of shabu in Cebu City.", ["JUAN CARLO DIZON Y REYES"], ["Cebu City, PH"]),
    ("PH rank Police Brig", "Police Brigadier General Arnel Salonga said the suspect, identified as Rodel Macaraeg, was caught with 1 kg of shabu in Taguig City.", ["Arnel Salonga", "Rodel Macaraeg"], None),
    ("PH only alias", "A suspect identified only as alias Boyet was arrested with 12 sachets of shabu in Bacoor, Cavite.", ["Boyet"], ["Bacoor, PH"]),
    ("PH nickname in quotes inside", 'Marlon "Tisoy" Villanueva and Cristy Uy were arrested in Pasay City with 3 kg of shabu.', ["Marlon Villanueva", "Cristy Uy"], None),
    ("AU rank, town", "Detective Superintendent Kylie Barton said Liam O'Rourke, 31, of Geelong, had been charged over 40 kg of MDMA.", ["Kylie Barton", "Liam O'Rourke"], None),
    ("NZ Maori", "Wiremu Tamahori-Ngata, 45, of Rotorua, pleaded guilty to importing 12 kg of methamphetamine.", ["Wiremu Tamahori-Ngata"], None),
    ("FJ", "Ratu Jone Vakaloloma was arrested in Nadi with 4 tonnes of methamphetamine.", ["Ratu Jone Vakaloloma"], ["Nadi, FJ"]),
    ("PG", "Kila Avei and Tom Mondo were charged over 71 kg of cocaine found at Papa Lealea outside Port Moresby.", ["Kila Avei", "Tom Mondo"], ["Port Moresby, PG"]),
    ("GB name age town", "Dean Ackroyd, 34, of Hove, and Shelley Frith, 29, of no fixed abode, were jailed for supplying cocaine.", ["Dean Ackroyd", "Shelley Frith"], None),
    ("GB list with streets", "Sentenced:\n- Kyle Bragg, 27, of Mill Lane, Bootle: nine years for conspiracy to supply cocaine\n- Aaron Speke, 33, of Derby Road, Widnes: six years\n- Mo Hussain, 41, of Bury: five years", ["Kyle Bragg", "Aaron Speke", "Mo Hussain"], None),
    ("GB semicolon list", "Those jailed over the cocaine plot were: Carl Inskip, 40; Tyrone Marsh, 38; and Billy-Jo Kemp, 26.", ["Carl Inskip", "Tyrone Marsh", "Billy-Jo Kemp"], None),
    ("GB DCI", "DCI Helen Farrow of the North West Regional Organised Crime Unit said Paul Tench ran a cocaine line.", ["Helen Farrow", "Paul Tench"], None),
    ("IE Det Garda", "Detective Garda Niall Mac Giolla told Cork Circuit Criminal Court that Seán Ó Briain had €140,000 of cannabis.", ["Niall Mac Giolla", "Seán Ó Briain"], None),
    ("IE Mc Mac O", "Padraig McGinley (38) and Aoife Ní Bhroin were charged at Letterkenny District Court with possession of cocaine.", ["Padraig McGinley", "Aoife Ní Bhroin"], None),
    ("ES two surnames", "Civil Guard officers arrested José Manuel Ortega Lucena and his brother in Estepona with 1.2 tonnes of hashish.", ["José Manuel Ortega Lucena"], ["Estepona, ES"]),
    ("ES initials only", "The detainees, identified as J.M.R.L. and A.G., were held in Algeciras with 600 kg of cocaine.", None, ["Algeciras, ES"]),
    ("MX", "Agents detained Jesús “El Chueco” Beltrán Osuna in Culiacán, Sinaloa, with 40 kg of fentanyl pills.", ["Jesús Beltrán Osuna"], ["Culiacán, MX"]),
    ("CO rank Capitán", "Capitán Andrés Quintero said alias Pichi was captured in Buenaventura with 900 kilos of cocaine.", ["Andrés Quintero", "Pichi"], ["Buenaventura, CO"]),
    ("BR da Silva", "Wellington da Silva Moura and Thaís dos Santos were arrested at Guarulhos airport with 8 kg of cocaine.", ["Wellington da Silva Moura", "Thaís dos Santos"], ["Guarulhos, BR"]),
    ("AR", "Gendarmerie officers arrested Ramón Eduardo Ayala Benítez in Orán, Salta, with 400 kg of cocaine.", ["Ramón Eduardo Ayala Benítez"], ["Orán, AR"]),
    ("PE", "DIRANDRO agents arrested Wilmer Quispe Mamani in Callao with 2.2 tonnes of cocaine.", ["Wilmer Quispe Mamani"], ["Callao, PE"]),
    ("EC", "In Guayaquil, police arrested Byron Alexander M. and Kevin S. with 1,200 packages of cocaine.", ["Byron Alexander M.", "Kevin S."], ["Guayaquil, EC"]),
    ("PY", "SENAD agents captured Lucio Fretes Giménez in Pedro Juan Caballero with 300 kilos of cocaine.", ["Lucio Fretes Giménez"], ["Pedro Juan Caballero, PY"]),
    ("DO", "DNCD agents arrested Yefri Antonio Peña at the Caucedo port with 160 packets of cocaine.", ["Yefri Antonio Peña"], None),
    ("JM", "Deputy Superintendent Oral Pinnock said Tyrell Gayle, otherwise called 'Biggs', was held in Montego Bay with 500 pounds of ganja.", ["Oral Pinnock", "Tyrell Gayle"], ["Montego Bay, JM"]),
    ("TT", "Senior Supt Krishna Baboolal said Kerwin Joseph, of Arima, was charged with trafficking 9 kg of cocaine.", ["Krishna Baboolal", "Kerwin Joseph"], None),
    ("GY", "CANU arrested Ravindra Persaud at the Cheddi Jagan International Airport with 6 kg of cocaine.", ["Ravindra Persaud"], None),
    ("NL van de", "Rotterdam police arrested Mark van den Heuvel and Joris de Wit with 500 kg of cocaine.", ["Mark van den Heuvel", "Joris de Wit"], None),
    ("NL initial surname", "Dutch police arrested Ridouan B. and Patrick van D. in Vlissingen with 800 kg of cocaine.", ["Ridouan B.", "Patrick van D."], ["Vlissingen, NL"]),
    ("DE", "Police in Hamburg arrested Jens-Uwe Krüger, 47, over the import of 1.1 tonnes of cocaine.", ["Jens-Uwe Krüger"], ["Hamburg, DE"]),
    ("FR", "Police arrested Jean-Baptiste Le Goff and Karim Benali in Le Havre with 300 kg of cocaine.", ["Jean-Baptiste Le Goff", "Karim Benali"], ["Le Havre, FR"]),
    ("IT", "Carabinieri arrested Rocco D'Agostino in Gioia Tauro with 220 kg of cocaine.", ["Rocco D'Agostino"], ["Gioia Tauro, IT"]),
    ("AL", "Albanian police arrested Arben Hoxha and Gjergj Doda in Durrës with 140 kg of cocaine.", ["Arben Hoxha", "Gjergj Doda"], ["Durrës, AL"]),
    ("RS diacritics", "Serbian police arrested Darko Živković (39) in Novi Sad with 100 kg of marijuana.", ["Darko Živković"], ["Novi Sad, RS"]),
    ("TR", "Turkish police detained Mehmet Yılmazoğlu in Mersin with 220 kg of cocaine hidden among bananas.", ["Mehmet Yılmazoğlu"], ["Mersin, TR"]),
    ("GR", "Hellenic Coast Guard officers arrested Nikolaos Papadakis in Piraeus with 46 kg of cocaine.", ["Nikolaos Papadakis"], ["Piraeus, GR"]),
    ("RU patronymic", "Sergei Ivanovich Kuleshov, 44, was detained in Yekaterinburg with 600 kg of mephedrone.", ["Sergei Ivanovich Kuleshov"], ["Yekaterinburg, RU"]),
    ("UA", "The SBU detained Oleksandr Bondarchuk in Odesa with 50 kg of cocaine.", ["Oleksandr Bondarchuk"], ["Odesa, UA"]),
    ("IS patronymic", "Guðrún Jónsdóttir and Einar Þór Magnússon were sentenced in Reykjavík for importing 30 kg of amphetamine.", ["Guðrún Jónsdóttir", "Einar Þór Magnússon"], ["Reykjavík, IS"]),
    ("EG al", "Egyptian police arrested Mahmoud Abdel-Fattah al-Sayed in Port Said with 7 million captagon pills.", ["Mahmoud Abdel-Fattah al-Sayed"], ["Port Said, EG"]),
    ("SA bin", "Abdullah bin Saleh al-Harbi was executed in Tabuk for smuggling amphetamine tablets.", ["Abdullah bin Saleh al-Harbi"], ["Tabuk, SA"]),
    ("KW", "Kuwaiti customs said Fahad Al-Mutairi was held at Shuwaikh port with 3 million Captagon pills.", ["Fahad Al-Mutairi"], None),
    ("JO", "Major General Obaidallah Maaytah said 1.5 million Captagon pills were seized at the Jaber border crossing.", ["Obaidallah Maaytah"], None),
    ("LB", "Lebanese troops arrested Hassan Mohammad Daqqou, known as “Abu Ali”, in the Bekaa Valley with captagon.", ["Hassan Mohammad Daqqou"], None),
    ("IR", "Brigadier General Iraj Kakavand said 2.5 tons of opium was seized in Sistan-Baluchestan Province.", ["Iraj Kakavand"], ["Sistan and Baluchestan, IR"]),
    ("AF", "Mullah Abdul Haq, deputy minister for counter-narcotics, said 12 heroin labs were destroyed in Nangarhar.", ["Mullah Abdul Haq"], ["Nangarhar, AF"]),
    ("NG Alhaji", "NDLEA operatives arrested Alhaji Sani Dan-Musa and Mrs. Folashade Ibironke in Kano with 200 kg of tramadol.", ["Sani Dan-Musa", "Folashade Ibironke"], ["Kano, NG"]),
    ("NG two names, suspect", "A 42-year-old businessman, Ikenna Paul Okoro, was intercepted at the Murtala Muhammed International Airport, Ikeja, Lagos with 1.8 kg of cocaine.", ["Ikenna Paul Okoro"], None),
    ("NG Retd", "Brig. Gen. Buba Marwa-Danjuma (Retd) commended the officers for the 80 kg of heroin.", ["Buba Marwa-Danjuma"], None),
    ("GH Chief", "Nana Kwame Asante and Abena Serwaa were charged at an Accra Circuit Court with possessing 5 kg of cannabis.", ["Nana Kwame Asante", "Abena Serwaa"], None),
    ("KE chief inspector", "Chief Inspector Boniface Wekesa said Mary Wanjiku Kamau was found with 300 stones of bhang in Kisii.", ["Boniface Wekesa", "Mary Wanjiku Kamau"], ["Kisii, KE"]),
    ("TZ", "DCEA commissioner Aretas Lyimo-Mosha said Juma Hamisi Bakari was arrested in Tanga with 34 kg of heroin.", ["Aretas Lyimo-Mosha", "Juma Hamisi Bakari"], ["Tanga, TZ"]),
    ("UG", "ASP Luke Owoyesigire-Obbo said Nakato Sarah was arrested at Entebbe airport with 7 kg of cocaine.", ["Luke Owoyesigire-Obbo", "Nakato Sarah"], ["Entebbe, UG"]),
    ("ZA Col", "Hawks spokesperson Colonel Katlego Mogale-Nkosi said Sipho Ndlovu, 39, appeared in the Durban Magistrate's Court over 1,000 kg of cocaine.", ["Katlego Mogale-Nkosi", "Sipho Ndlovu"], None),
    ("ZW", "Tinashe Moyo (26) of Budiriro was arrested in Harare with 2 kg of crystal meth.", ["Tinashe Moyo"], ["Harare, ZW"]),
    ("MU", "ADSU officers arrested Jean Noël Lafleur in Port Louis with 14 kg of heroin.", ["Jean Noël Lafleur"], ["Port Louis, MU"]),
    ("GM", "DLEAG officers arrested Banky Ceesay-Manneh with 3 tonnes of cocaine at the Banjul port.", ["Banky Ceesay-Manneh"], ["Banjul, GM"]),
    ("GW", "Judicial Police in Bissau arrested Braima Seidi Bá with 1.8 tonnes of cocaine.", ["Braima Seidi Bá"], ["Bissau, GW"]),
    ("CV", "Cape Verdean police arrested five sailors in Praia with 9.5 tonnes of cocaine.", [], ["Praia, CV"]),
    ("SN", "Senegalese customs arrested Mamadou Lamine Ndiaye in Koumpentoum with 1,137 kg of cocaine.", ["Mamadou Lamine Ndiaye"], None),
    ("MA", "Moroccan police arrested Rachid El Khattabi in Nador with 5 tonnes of chira.", ["Rachid El Khattabi"], ["Nador, MA"]),
    ("US caps indictment", "Indicted:\nDARNELL T. WHITLOW, 36, of Dayton, Ohio;\nMARIA FERNANDA RUIZ, a/k/a “Flaca,” 29, of Columbus, Ohio; and\nLEE ANN STOUT, 51, of Xenia, Ohio,\nfor distributing fentanyl.", ["DARNELL T. WHITLOW", "MARIA FERNANDA RUIZ", "LEE ANN STOUT"], None),
    ("US Jr", "Marcus Bell Jr., 41, and Wm. “Buck” Tolliver III pleaded guilty to distributing 5 kilograms of cocaine.", ["Marcus Bell Jr."], None),
    ("surname first mention", "Ndaba, who was caught with 3 kg of heroin, told the court he was broke. Ndaba will be sentenced on Monday.", ["Ndaba"], None),
    ("ship is nobody", "The Coast Guard boarded the fishing vessel Santa Isabel Dos and the MV Karin Jensen with 900 kg of cocaine.", [], None),
    ("firm is nobody", "The boxes of heroin were sent by Ahmed Brothers Trading and by Lopez & Sons.", [], None),
    ("operation is nobody", "Operation Silver Falcon ended with 40 arrests and 2 tonnes of cocaine; Silver Falcon began in May.", [], None),
    ("street and school named for people", "Cocaine was found on Martin Luther King Boulevard near the John Adams School in a flat.", [], None),
    ("named airport is nobody", "He was stopped at Indira Gandhi International Airport with 4 kg of heroin.", [], None),
    ("road beside town", "Officers found 12 kg of cocaine at a house on Ashbourne Road, Derby.", None, ["Derby, GB"]),
    ("district and town", "A man was arrested in the Fatih district of Istanbul with 60 kg of heroin.", None, ["Istanbul, TR", "Fatih, TR"]),
    ("neighbourhood comma", "Police searched a flat in Yaba, Lagos, and seized 40 kg of cannabis.", None, ["Lagos, NG"]),
    ("airport by its name", "Customs at Suvarnabhumi Airport found 3 kg of cocaine in a suitcase.", None, ["Suvarnabhumi Airport, TH"]),
    ("port by its name", "A container at Tin Can Island Port held 1 tonne of cocaine.", None, ["Tin Can Island, NG"]),
    ("sea", "The navy stopped a dhow in the Arabian Sea with 2 tonnes of hashish.", None, ["Arabian Sea"]),
    ("Andaman Sea", "Indian coast guard seized 5.5 tonnes of meth in the Andaman Sea.", None, ["Andaman Sea"]),
    ("Gulf of Guinea", "A trawler with 1 tonne of cocaine was stopped in the Gulf of Guinea.", None, ["Gulf of Guinea"]),
    ("Golden Triangle", "The heroin came from the Golden Triangle through Shan State.", None, ["Golden Triangle", "Shan State, MM"]),
    ("Balkans", "The Balkan route carries heroin from Iran to Germany.", None, ["IR", "DE"]),
    ("Sahel", "Tramadol moves through the Sahel to Libya.", None, ["Sahel", "LY"]),
    ("Darien", "The cocaine was hidden in the Darién Gap.", None, ["Darién, PA"]),
    ("Strait", "It was found in the Strait of Gibraltar with 800 kg of hashish.", None, ["Strait of Gibraltar"]),
    ("French bulldog", "Police found 2 kg of cocaine, a French bulldog and a Swiss watch in the Turkish bath.", None, []),
    ("Cambridge in Ontario by publisher words", "Waterloo Regional Police seized 3 kg of fentanyl at a home in Cambridge, Ont.", None, ["Cambridge, CA"]),
    ("London in Ontario", "Ontario Provincial Police arrested two men in London, Ontario, with 4 kg of cocaine.", None, ["London, CA"]),
    ("Birmingham England by context", "West Midlands Police jailed a gang from Birmingham and Walsall who sold heroin in England.", None, ["Birmingham, GB", "Walsall, GB", "GB"]),
    ("Hyderabad Pakistan by context", "Sindh police arrested two men in Hyderabad with 10 kg of charas, Pakistani officials said.", None, ["Hyderabad, PK"]),
    ("San Jose Costa Rica", "Costa Rican police found 1 tonne of cocaine in San José.", None, ["San José, CR"]),
    ("Santiago in Chile", "Chilean police seized 400 kg of cocaine paste in Santiago.", None, ["Santiago, CL"]),
    ("Valencia in Spain", "Spanish police seized 11 tonnes of cocaine in Valencia.", None, ["Valencia, ES"]),
    ("Cartagena in Spain beside Murcia", "Police in the Spanish port of Cartagena, Murcia, found 2 tonnes of hashish.", None, ["Cartagena, ES"]),
    ("Tripoli Lebanon", "Lebanese customs found 4 million captagon pills in Tripoli.", None, ["Tripoli, LB"]),
    ("Georgetown Guyana", "Guyana police found 3 kg of cocaine in Georgetown.", None, ["Georgetown, GY"]),
    ("Victoria Seychelles", "Seychelles police seized 90 kg of heroin off Victoria.", None, None),
    ("Moss, Norway", "Norwegian customs found 800 kg of cocaine at a warehouse in Moss.", None, ["Moss, NO"]),
    ("district in Nepal", "Police found 2 tonnes of hashish in Rukum district.", None, None),
    ("Newcastle AU", "NSW Police charged a man in Newcastle over 280 kg of cocaine.", None, ["Newcastle, AU"]),
    ("Perth AU", "AFP officers found 30 kg of methamphetamine in Perth.", None, ["Perth, AU"]),
    ("home town and event place", "Ann Orr, 31, of Leeds, was arrested in Hull with 4 kg of heroin.", None, ["Leeds, GB", "Hull, GB"]),
    ("Xinjiang region", "The court in Urumqi, Xinjiang, heard of 50 kg of heroin.", None, ["Urumqi, CN"]),
    ("Punjab India", "Punjab Police recovered 77 kg of heroin in Ferozepur; DGP Gaurav Yadava praised it.", None, ["Ferozepur, IN"]),
    ("Karachi port", "ANF found 20 kg of ice at Karachi Port.", None, ["Karachi, PK"]),
    ("Mundra Port", "DRI officers seized 2,988 kg of heroin at Mundra Port in Gujarat.", None, ["Mundra, IN"]),
    ("Nhava Sheva", "The containers of heroin reached Nhava Sheva port near Mumbai.", None, ["Nhava Sheva, IN", "Mumbai, IN"]),
    ("Port of Antwerp", "Customs found 7 tonnes of cocaine in the port of Antwerp.", None, ["Antwerp, BE"]),
    ("Manzanillo MX", "Mexican marines seized 100 tonnes of precursor chemicals at the port of Manzanillo in Colima.", None, ["Manzanillo, MX"]),
    ("tabloid pronoun", "Drug baron Kev 'The Fish' Malone, 52, was caged for 18 years at Liverpool Crown Court over £3m of cocaine.", ["Kev Malone"], None),
    ("bullets with charges", "The following were charged over the heroin:\n• Tomasz Wilk, 33, Luton\n• Ovidiu Popa, 29, Dunstable\n• Shabir Ahmed, 45, of no fixed address", ["Tomasz Wilk", "Ovidiu Popa", "Shabir Ahmed"], None),
    ("numbered with brackets", "Accused arrested with the mephedrone: (1) Rahul Vinod Jadhav, age 32 yrs, (2) Nilesh Pawar, age 27 yrs and (3) Sana Shaikh, age 24 yrs.", ["Rahul Vinod Jadhav", "Nilesh Pawar", "Sana Shaikh"], None),
    ("no honorific lists", "Those arrested are Ibrahim Sesay, Foday Kamara and Mariama Jalloh. Kush weighing 40 kg was seized.", ["Ibrahim Sesay", "Foday Kamara", "Mariama Jalloh"], None),
    ("the duo", "The duo, Chidi Eze and Emeka Obi, were nabbed with 4.2kg of heroin in Enugu.", ["Chidi Eze", "Emeka Obi"], ["Enugu, NG"]),
    ("one Mr", "One Sunday Effiong (aka Sunny Boy) was arrested in Calabar with 30kg of cannabis.", ["Sunday Effiong"], ["Calabar, NG"]),
    ("suspect identified as", "The suspect has been identified as 23-year-old Farhan Malik from Srinagar, police said after seizing 2 kg of charas.", ["Farhan Malik"], None),
    ("year-old name", "Ringleader 46-year-old Besnik Kola was extradited from Spain to Albania over cocaine smuggling.", ["Besnik Kola"], ["ES", "AL"]),
    ("Mexican capo", "Authorities captured Ramiro Félix Zazueta, alias 'El Güero', near Culiacan with 20 kg of fentanyl.", ["Ramiro Félix Zazueta"], ["Culiacan, MX"]),
    ("female with maiden", "Prosecutor Ewa Kowalska-Nowak said Jan K., 41, had run the amphetamine laboratory near Radom.", ["Ewa Kowalska-Nowak", "Jan K."], ["Radom, PL"]),
    ("Hungarian", "Hungarian police arrested Kovács László in Szeged with 200 kg of heroin.", ["Kovács László"], ["Szeged, HU"]),
    ("Romanian", "DIICOT prosecutors charged Ionuț Dragomir in Constanța over 1.4 tonnes of cannabis.", ["Ionuț Dragomir"], ["Constanța, RO"]),
    ("Kazakh", "Officers of the National Security Committee detained Nurlan Akhmetov in Almaty with 300 kg of mephedrone.", ["Nurlan Akhmetov"], ["Almaty, KZ"]),
    ("Ethiopia", "Ethiopian police arrested Tesfaye Bekele Wolde at Bole International Airport with 12 kg of cocaine.", ["Tesfaye Bekele Wolde"], ["Bole International Airport, ET"]),
    ("Mozambique", "SERNIC agents detained Tânia Machava in Nampula with 22 kg of heroin.", ["Tânia Machava"], ["Nampula, MZ"]),
    ("Angola", "Angolan police arrested José Domingos Kapapelo in Luanda with 80 kg of cocaine.", ["José Domingos Kapapelo"], ["Luanda, AO"]),
    ("Cambodia", "Cambodian anti-drug police arrested Sok Vannak and Chea Sophal in Phnom Penh with 60 kg of ketamine.", ["Sok Vannak", "Chea Sophal"], ["Phnom Penh, KH"]),
    ("Mongolia", "Mongolian customs detained Bat-Erdene Ganbold in Ulaanbaatar with 2 kg of methamphetamine.", ["Bat-Erdene Ganbold"], ["Ulaanbaatar, MN"]),
    ("Israel", "Israeli police arrested Yossi Ben-David and Moshe Peretz in Haifa with 40 kg of cocaine.", ["Yossi Ben-David", "Moshe Peretz"], ["Haifa, IL"]),
    ("Iraq", "Colonel Hussein al-Tamimi said a million captagon pills were seized in Anbar.", ["Hussein al-Tamimi"], ["Anbar, IQ"]),
    ("Syria", "Syrian authorities seized 3 million captagon pills at a warehouse in Douma, near Damascus.", None, ["Douma, SY", "Damascus, SY"]),
    ("Tajikistan", "The Drug Control Agency of Tajikistan seized 70 kg of opium in Khatlon region.", None, ["Khatlon, TJ"]),
    ("Haiti", "Haitian police arrested Jean Wesly Pierre in Port-au-Prince with 50 kg of cocaine.", ["Jean Wesly Pierre"], ["Port-au-Prince, HT"]),
    ("Suriname", "Surinamese police arrested Radjinder Mahabier in Paramaribo with 300 kg of cocaine.", ["Radjinder Mahabier"], ["Paramaribo, SR"]),
    ("Bahamas caps town", "NASSAU, Bahamas — Police arrested Deangelo Rolle with 200 kg of cocaine near Andros.", ["Deangelo Rolle"], None),
    ("Portugal", "The PJ detained Nuno Miguel Ferraz in Setúbal with 1.7 tonnes of cocaine.", ["Nuno Miguel Ferraz"], ["Setúbal, PT"]),
    ("Sweden", "Swedish customs found 1 tonne of cocaine in Gothenburg and held Björn Åkesson.", ["Björn Åkesson"], ["Gothenburg, SE"]),
    ("Finland", "Finnish customs arrested Jari Mäkinen in Vaasa with 20 kg of amphetamine.", ["Jari Mäkinen"], ["Vaasa, FI"]),
    ("Malta", "Maltese police charged Clayton Borg with importing 100 kg of cocaine found at the Malta Freeport in Birżebbuġa.", ["Clayton Borg"], None),
    ("Cyprus", "Two men were arrested in Limassol, Cyprus, with 40 kg of cannabis.", None, ["Limassol, CY"]),
    ("Belgium", "A court in Antwerp jailed Mohamed El Y. for 14 years for importing 5 tonnes of cocaine.", None, ["Antwerp, BE"]),
    ("Switzerland", "Geneva prosecutors charged Luan Krasniqi over 100 kg of heroin.", ["Luan Krasniqi"], None),
    ("Curaçao", "The coast guard of Curaçao seized 500 kg of cocaine off Willemstad.", None, ["CW", "Willemstad, CW"]),
    ("Timor", "Police in Dili arrested a Brazilian woman with 2 kg of cocaine.", None, ["Dili, TL"]),
    ("Sri Lanka sea", "Sri Lanka Navy sailors stopped two trawlers in the seas off Dondra with 400 kg of heroin.", None, ["Dondra, LK"]),
    ("Yemen", "A dhow carrying 3 tonnes of hashish was stopped in the Gulf of Aden, off Yemen.", None, ["Gulf of Aden", "YE"]),
    ("Somalia adjective", "Somali pirates and Kenyan police found 40 kg of heroin.", None, []),
    ("Moroccan place in Spain", "Guardia Civil agents seized 2 tonnes of hashish in Ceuta and Barbate.", None, ["Ceuta, ES", "Barbate, ES"]),
    ("French overseas", "Customs officers in Martinique seized 9 tonnes of cocaine off Fort-de-France.", None, ["MQ", "Fort-de-France, MQ"]),
    ("US town, state abbr", "DEA agents arrested two men in Yuma, Ariz., with 50 pounds of meth bound for Denver.", None, ["Yuma, US", "Denver, US"]),
    ("US county", "Deputies in Polk County seized 12 pounds of fentanyl near Lakeland, Florida.", None, ["Polk County, US", "Lakeland, US"]),
    ("Canada", "RCMP in Surrey, B.C., seized 180 kg of meth hidden in a truck from California.", None, ["Surrey, CA", "California, US"]),
    ("NZ", "Police at Tauranga port found 46 kg of cocaine.", None, ["Tauranga, NZ"]),
    ("AU suburb", "Police raided a home in Bankstown in Sydney's south-west and seized 20 kg of ice.", None, ["Bankstown, AU", "Sydney, AU"]),
    ("Scots", "Two men appeared at Glasgow Sheriff Court after cocaine worth £1m was found in Paisley.", None, ["Paisley, GB"]),
    ("NI", "PSNI officers seized cocaine worth £200,000 in Craigavon, County Armagh.", None, ["Craigavon, GB"]),
    ("Ireland county", "Gardaí seized 300 kg of cannabis in Co Meath.", None, ["County Meath, IE"]),
    ("two towns to", "The van drove from Ashgabat to Herat with 200 kg of opium.", None, ["Ashgabat, TM", "Herat, AF"]),
    ("Vietnam border", "Border guards in Điện Biên and Sơn La seized 60 kg of heroin from Laos.", None, ["Điện Biên, VN", "Sơn La, VN", "LA"]),
    ("CN pinyin", "Police in Ruili, Yunnan, seized 140 kg of methamphetamine.", None, ["Ruili, CN"]),
    ("MM towns", "Troops seized 5 million yaba tablets in Kengtung and Mongla, eastern Shan State.", None, ["Kengtung, MM", "Mongla, MM"]),
    ("Brazil port", "The Federal Revenue found 500 kg of cocaine at the port of Paranaguá, in Paraná.", None, ["Paranaguá, BR"]),
    ("Colombia dept", "Troops destroyed a cocaine laboratory in Tibú, Norte de Santander.", None, ["Tibú, CO"]),
    ("Ecuador", "Police seized 9 tonnes of cocaine on a farm in Vinces, Los Ríos province, Ecuador.", None, ["Vinces, EC"]),
    ("Guatemala", "Guatemalan soldiers found 3 tonnes of cocaine on a plane in Petén.", None, ["Petén, GT"]),
    ("Honduras", "Honduran troops destroyed a coca plantation in Colón.", None, ["Colón, HN"]),
    ("Panama", "SENAN agents seized 1,200 packages of cocaine off Bocas del Toro, Panama.", None, ["Bocas del Toro, PA"]),
]  # fmt: skip


def _folded(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name)
    return "".join(one for one in letters if not unicodedata.combining(one)).casefold()


def _town(shown: str) -> str:
    """The first name and the country: what tells one town from another."""
    parts = shown.split(", ")
    return _folded(", ".join([parts[0], parts[-1]]) if len(parts) > 1 else parts[0])


def _scene(parser: Language, text: str) -> Scene:
    return build(Report(id=ReportId("r-1"), text=text + _TAIL), load(), parser)


@pytest.mark.parametrize(("trap", "text", "people", "places"), ROWS, ids=[one[0] for one in ROWS])
def test_people_and_places_of_many_countries_are_found(
    parser: Language, trap: str, text: str, people: list[str] | None, places: list[str] | None
) -> None:
    scene = _scene(parser, text)
    if people is not None:
        assert [one.full for one in scene.people.persons] == people, trap
    if places is not None:
        shown = {_town(one.value.show()) for one in scene.mentions if one.kind == "place"}
        assert shown == {_folded(one) for one in places}, trap


@pytest.mark.parametrize(
    ("trap", "publisher", "url", "place"),
    [
        ("a paper named for its city", "Manila Courier", None, "San Fernando, PH"),
        ("a paper's web address", "The Clarion", "https://clarion.example.cr/1", "San José, CR"),
        ("the text says more than the paper", "Manila Courier", None, "La Paz, BO"),
    ],
)
def test_the_publishers_country_decides_what_the_text_leaves_open(
    parser: Language, trap: str, publisher: str, url: str | None, place: str
) -> None:
    town = place.split(", ", maxsplit=1)[0]
    named = " of Bolivia" if place.endswith("BO") else ""
    text = f"Two men{named} were arrested in {town} with 2 kg of heroin."
    report = Report(id=ReportId("r-1"), text=text, publisher=publisher, url=url)
    shown = [
        one.value.show() for one in build(report, load(), parser).mentions if one.kind == "place"
    ]
    assert _folded(place) in [_town(one) for one in shown], trap
