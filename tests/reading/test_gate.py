from __future__ import annotations

from collections.abc import Callable

import pytest

from consilience.reading.scene import Scene

Build = Callable[..., Scene]
FILLER = "The town is quiet. People went to work. Shops were open until late. It rained a little. "

ROWS = [
    ("a seizure", "Police seized 20 kg of cocaine in Dull. Two men were arrested.", True),
    ("a haul without an arrest", "Some 300 kilos of hashish were found in Dull. No one knows whose.", True),
    ("murder of a drug gang", "Bo Lee was sentenced to life for murder. He ran a gang that sold heroin and cocaine. The gang sold crack.", True),
    ("sport", "Rovers were sentenced to a long winter. Their raid down the left was smuggled past two men.", False),
    ("overdose figures", "Fewer people died of overdoses. Fentanyl deaths rose to 90. Heroin deaths fell. Overdose figures vary.", False),
    ("trade talks", f"Ministers spoke of tariffs. {FILLER}On Monday a court sentenced a man who had sold heroin. {FILLER}", False),
    ("an opinion", "OPINION\n\nLast week a court jailed a man who sold heroin. Police seized 3 kg. I doubt that it helps.", False),
    ("medicines", "A pharmaceutical company was charged with kickbacks. Medicare paid for oxycodone. Medicaid paid too.", False),
    ("nothing", "", False),
    ("a surrender", "Spain handed over Bo Lee to Belgium on heroin charges. He had fled in May.", True),
    ("a deportation", "Dubai police arrested Bo Lee, wanted over cocaine, and deported him to Oslo.", True),
    ("a sanction on a cartel", "The Treasury sanctioned five people of a cartel over fentanyl on Thursday.", True),
    ("a hearing on tariffs", "Ministers sanctioned new tariffs on steel. The talks will go on.", False),
    ("a smuggled word", "He was charged with fraud. He sold shoes.", False),
    # A gang whose business is drugs, told once; a gang that only robbed a dealer.
    ("a gang's list of crimes", f"A gang leader was sentenced to 20 years for racketeering. {FILLER}The members agreed to commit murder, robbery and heroin dealing.", True),
    ("killed over drugs", f"A jury convicted two members of a gang of murder. {FILLER}The dead man had kept the cocaine that he was to deliver to a customer.", True),
    ("a robbed dealer", f"Four gang members were jailed for armed robbery. {FILLER}They had robbed a drug dealer of his watch. {FILLER}", False),
    ("a dealer held at gunpoint", f"A gang leader was jailed for racketeering. {FILLER}They held the drug dealer at gunpoint. {FILLER}", False),
    ("the same, and his stock sold on", f"A gang leader was jailed for racketeering. {FILLER}They held the drug dealer at gunpoint and sold his heroin. {FILLER}", True),
    ("what a guerrilla is known for", f"An arms dealer was charged with selling rifles. {FILLER}His buyers are the world's largest supplier of cocaine. The narcotics trade feeds them.", False),
    ("nobody is charged", f"Prosecutors will not pursue charges against a guard who shot a man. {FILLER}The man had carried a bundle of heroin. He moved narcotics.", False),
    ("nobody is charged over drugs", "Prosecutors declined to charge a guard over heroin. Police had found 2 kg of heroin in his van.", True),
    ("lawful supply", "A man pleaded guilty to fraud. He sold prescription drugs to wholesalers. The legitimate drug supply chain suffered.", False),
    ("what an office wants to be told", "A maker of pills pleaded guilty. It sold morphine tablets of the wrong size. It did not tell the Food and Drug Administration. The FDA was not told of its morphine.", False),
    ("the same office investigates", "A doctor pleaded guilty to selling morphine tablets. He sold them for cash. Agents of the Food and Drug Administration investigated.", True),
    ("an agent's pose", f"A man was convicted of a murder plot. {FILLER}He met an informer who posed as a member of a drug cartel. {FILLER}", False),
    ("an old conviction", f"A gang member was jailed for two rifles. {FILLER}He has prior convictions for selling heroin.", False),
    ("an officer on both sides", f"A border officer pleaded guilty to bribery. {FILLER}He also pleaded guilty to conspiracy to import cocaine.", True),
    ("who helped", f"Six men were convicted of tax fraud. {FILLER}The case was investigated by the Drug Enforcement Administration.", False),
    ("a word of drugs in a long text", f"Two guards were convicted of taking a watch from a man held for heroin. {FILLER}{FILLER}", False),
    ("the same where much is told of drugs", f"Two guards were convicted of taking a watch from a man held for heroin. {FILLER}{FILLER}Both had sold heroin.", True),
    ("a user with a gun", f"Bo Lee pleaded guilty to being an unlawful user of a controlled substance with a gun. {FILLER}", False),
    # Medicines and what the law says of them; controlled ones sold unlawfully.
    ("misbranding", "A drug maker pleaded guilty. The Food and Drug Administration had not approved the drug. The misbranded drug was sold to clinics.", False),
    ("residues", "A dairy was sued under the Food, Drug and Cosmetic Act. It sold cows with drug residues. Animal drugs were found.", False),
    ("a pill mill", "A doctor was convicted of selling oxycodone. He distributed 9,000 pills without a lawful purpose. Medicare paid for some.", True),
    ("bait of a billing fraud", "Two clinic owners were sentenced for Medicare fraud. Medicare paid $2 million. Patients got cash and Vicodin. Medicaid paid too.", False),
    ("drug court", f"A deputy was jailed for abuse. He worked for the drug court. {FILLER}The women were in drug treatment.", False),
    # Plans and money; a swoop that is announced in the same words.
    ("grants", "The minister announced grants against drug trafficking. The funding pays for officers. Smuggling of drugs is a threat.", False),
    ("a swoop announced", "The minister announced the results of a campaign. Police arrested 90 people. They seized 4 kg of heroin.", True),
    # News that hardly names a drug.
    ("a transcript", "ANCHOR: Good evening. How much? REPORTER: Ninety kilos, Ann. Of heroin. ANCHOR: And who? REPORTER: Two are in custody. The other thirty kilos had left.", True),
    ("pills alone", "Appeal after pill verdict. The court sentenced Bo Lee to six years. Police had found 3 million pills in a barn.", True),
    ("the stuff", "Customs men boarded a canoe in Dull. They counted 600 kilos of the stuff. Three men are on trial.", True),
    ("a fruit lorry", "Traders in Dull are angry. The drug-filled melons seized on Friday came by lorry. Four suspects were named. Lorries were turned back.", True),
    ("lakhs", "Yaba worth Tk 4cr seized. Coast guards recovered 2 lakh yaba tablets on Thursday. Eight people were held.", True),
    ("a parcel", "Police in Dull charged a couple after a parcel of methamphetamine was posted to them. They face court on Friday.", True),
    ("a crate of blocks", "Customs took a crate of tools apart and counted 212 blocks. A test was positive for cocaine. The crate came by sea.", True),
    ("washed ashore", "Fishermen found 40 kilos of white powder on a beach. They handed it in. More may wash up.", True),
    ("county lines", "Two brothers who ran a county line were jailed for 14 years. Officers found wraps and 3,000 pounds in cash.", True),
    ("a dog", "Sniffer dogs alerted to two cases at Dull airport; inside were 8 kg of heroin in coffee.", True),
    ("a term alone", "The judge gave two traders 10 years each for smuggling cocaine in frozen squid.", True),
    ("a picture", "Border Force X-rayed three rollers in Dull. Inside was 200 kg of methamphetamine.", True),
    ("acres", "The drug office says it has uprooted 120 acres of cannabis near Dull.", True),
    ("a swallower", "Bulletin 14. Passenger from Dull. Scan positive. 62 capsules of heroin swallowed.", True),
    ("years ago", f"Ann Orr got the flat ten years ago. {FILLER}Her book is about cocaine.", False),
    ("a dog at a fair", "A sniffer dog amused the children. The stall gave out leaflets on heroin.", False),
    # A broadcast that comes to the drugs late; the same where nothing befell anybody.
    ("a market in a broadcast", "ANN ORR, HOST: Good evening. Remember the big shops? They are gone. So is another. REPORTER: The dark web market sold heroin to thousands. Its founder was arrested in Oslo. The dark web market is shut. Weather next.", True),
    ("a market in a guide", "HOST: Good evening. Remember the big shops? They are gone. So is another. REPORTER: A dark web market is where people sell heroin, cards and books. No dark web market is safe. Weather next.", False),
    ("a drug submarine", f"A court in Dull has handed down its judgment on the crew of a narcosubmarine. {FILLER}In the hull lay 3,000 kilos of cocaine.", True),
    ("a spill", f"A plant was sued over 4 tons of solvents and other substances. {FILLER}Officers found 2 tons of chemicals.", False),
]  # fmt: skip


@pytest.mark.parametrize(("trap", "text", "about"), ROWS, ids=[one[0] for one in ROWS])
def test_only_reports_on_a_case_are_relevant(
    scene_of: Build, trap: str, text: str, about: bool
) -> None:
    scene = scene_of(text)
    assert scene.relevant is about, (trap, scene.why)
    assert scene.why
