package certpost.faults;

import certpost.faults.wire.Call;
import certpost.faults.wire.Fault;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which calls are tried: all, but of more than four that ask the same, such as of each shard of an index, the first
 * and the last.
 *
 * @param titles of the calls that the fault can happen to, where nothing happens
 */
record Choice(List<String> titles) {
    private static final int FEW = 4;

    Choice {
        titles = List.copyOf(titles);
    }

    static Choice of(List<Call> calls, Fault fault) {
        return new Choice(calls.stream().filter(fault::hits).map(Call::title).toList());
    }

    /** The next call that is tried; beyond the known ones, each. Calls are counted from 1. */
    int next(int after) {
        int next = after + 1;
        while (next <= titles.size() && isLikeOthers(next - 1)) {
            next++;
        }
        return next;
    }

    private boolean isLikeOthers(int index) {
        int[] alike = IntStream.range(0, titles.size())
                .filter(other -> titles.get(other).equals(titles.get(index)))
                .toArray();
        return alike.length > FEW && index != alike[0] && index != alike[alike.length - 1];
    }
}
