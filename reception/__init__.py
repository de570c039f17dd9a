"""The reception: staff give tickets, print them again, change a class and check appointments in.

For those whom a kiosk does not serve. It issues as a kiosk does, with the desk's widgets.
"""
