"""Many public reports on drug-enforcement cases in, one source-cited case file each out."""
