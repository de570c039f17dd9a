"""What people do with the queue: one function a module, plain functions over a `Store`."""
