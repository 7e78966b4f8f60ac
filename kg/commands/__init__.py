"""The commands of `kg`, one module each."""
