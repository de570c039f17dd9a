"""What the reception knows and does, without a widget."""
