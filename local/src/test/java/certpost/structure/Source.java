package certpost.structure;

/** Where a value in a method's code comes from, as far as wiring is concerned. */
sealed interface Source {
    /** A constant. */
    record Text(String text) implements Source {}

    /** What the environment holds under a name. */
    record Setting(String name) implements Source {}

    /** What a field, a parameter or a method's result holds, by a name that is the same wherever it is read or filled. */
    record Place(String name) implements Source {}

    /** An object that the method makes, until it is made: its objects are counted. */
    record Made(int number) implements Source {}

    /** Long and double, which the stack's own instructions count twice. */
    record Wide() implements Source {}

    static Place field(String owner, String name) {
        return new Place(owner + "#" + name);
    }

    /** An argument as the method itself finds it; an object is its own first one. */
    static Place parameter(String method, int index) {
        return new Place(method + "?" + index);
    }

    static Place result(String method) {
        return new Place(method + "!");
    }
}
