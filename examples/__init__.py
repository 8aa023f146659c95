"""The demo's documents: short accounts in four languages, written for this project after public facts."""
