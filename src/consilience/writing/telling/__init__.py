"""The first screen: what a case file says, in sentences that open the words they rest on."""
