package certpost.aws.dynamodb;

import certpost.domain.certificate.ApplicationIndex.Entry;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Many sorted lists of applications as one; holds one entry of each. */
final class Merge implements Iterator<Entry> {

    private record Head(Entry entry, Iterator<Entry> rest) {}

    private final PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(head -> head.entry().order()));

    Merge(List<Iterator<Entry>> lists) {
        lists.forEach(this::take);
    }

    /** A list whose first page is read now: so those of many lists can be read at once. */
    static Iterator<Entry> begun(Iterator<Entry> list) {
        return list.hasNext() ? list : Collections.emptyIterator();
    }

    private void take(Iterator<Entry> list) {
        if (list.hasNext()) {
            heads.add(new Head(list.next(), list));
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public Entry next() {
        Head head = heads.poll();
        if (head == null) {
            throw new NoSuchElementException();
        }
        take(head.rest());
        return head.entry();
    }
}
