"""What the figures of a whole article must add up to: one relation a module, all of them in `relations`."""
