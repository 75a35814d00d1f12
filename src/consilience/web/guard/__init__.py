"""Who may do what: persons and roles, what a form must carry, what a browser may load."""
