package certpost.aws.dynamodb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.Function;

/** Many sorted lists as one; holds one entry of each. */
final class Merge<T> implements Iterator<T> {

    private record Head<T>(T entry, Iterator<T> rest) {}

    private final PriorityQueue<Head<T>> heads;

    /**
     * Of these lists.
     *
     * @param place by which each of them is sorted
     */
    <P extends Comparable<? super P>> Merge(List<Iterator<T>> lists, Function<T, P> place) {
        this.heads = new PriorityQueue<>(Comparator.comparing(head -> place.apply(head.entry())));
        lists.forEach(this::take);
    }

    /** A list whose first page is read now: so those of many lists can be read at once. */
    static <T> Iterator<T> begun(Iterator<T> list) {
        return list.hasNext() ? list : Collections.emptyIterator();
    }

    private void take(Iterator<T> list) {
        if (list.hasNext()) {
            heads.add(new Head<>(list.next(), list));
        }
    }

    /** The first of them all, so many at the most. */
    List<T> first(int most) {
        var first = new ArrayList<T>();
        while (first.size() < most && hasNext()) {
            first.add(next());
        }
        return first;
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public T next() {
        Head<T> head = heads.poll();
        if (head == null) {
            throw new NoSuchElementException();
        }
        take(head.rest());
        return head.entry();
    }
}
