"""The models of the catalogue: searched, filtered, compared by price, one of them chosen."""
