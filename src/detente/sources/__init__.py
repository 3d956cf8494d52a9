"""address -> Page: finds what can be read and reads it, from files, folders and tables."""
