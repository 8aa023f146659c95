"""The demo's documents: short accounts in four languages, written after public facts."""
