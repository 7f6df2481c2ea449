"""What one change makes much likelier: the changes that a slip asks for, and what each gains."""
