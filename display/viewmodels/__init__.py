"""What the board shows and says, without a pixel."""
