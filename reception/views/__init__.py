"""The widgets of the reception."""
