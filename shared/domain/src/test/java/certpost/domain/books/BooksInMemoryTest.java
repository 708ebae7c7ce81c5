package certpost.domain.books;

class BooksInMemoryTest extends BooksStoreContract {
    private final BooksInMemory books = new BooksInMemory();

    @Override
    protected BooksStore books() {
        return books;
    }
}
