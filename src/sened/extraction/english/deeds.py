"""English verbs of deeds that others could have seen, though they name no form of violence."""

from sened.extraction.wordlist import words

DEEDS = words(
    "advance airlift arm assemble barricade besiege billet bind block blockade board breach break bulldoze bury cast chase clear close collapse collide comb confine "
    "confiscate converge cordon crash cross crowd curb dam demolish deploy deport detonate dig disarm disband discover disembark dislodge disperse divert douse down drag drive "
    "dump emerge encircle enter entrench erect erupt escort evict exchange exhume exit expel extinguish extradite fence flatten flee flood fly "
    "ground guard haul hoist impound inter intercept jam knock leave loot march move occupy overrun pack parachute "
    "patrol paralyse pelt plant position pour pull push queue recover redeploy refuel regroup reinforce relocate remove reopen repatriate rescue retreat return "
    "ride roll rise rush sail mass treat raze burn shell bomb bombard scatter scramble seal search seize send sever shut sink smash smuggle snatch spread spring stop storm stream surround surrender swap sweep switch "
    "tear tighten topple torch tow trap travel trickle unload uproot vacate vanish wade walk withdraw wreck"
)
"""Beside those of `claims.MOVES`: what people under arms, crowds and vehicles do in public."""
