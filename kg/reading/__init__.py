"""From a file to a document: decoded text, header, turns."""
