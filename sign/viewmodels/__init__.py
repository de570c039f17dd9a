"""What a sign shows and asks, without a pixel."""
