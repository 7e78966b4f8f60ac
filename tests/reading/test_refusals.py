


def test_a_shopping_list_is_no_call() -> None:
    with pytest.raises(InputError, match="does not look like a call"):
        read(b"3 eggs, 2 breads and a litre of milk\n", "list.txt")
