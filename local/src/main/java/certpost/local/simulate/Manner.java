package certpost.local.simulate;

import certpost.local.simulate.Push.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How the carrier brings what happened to a parcel: request by request, mostly with the whole history so far. */
enum Manner {
    /** A request for each thing that happened. */
    ONE_BY_ONE {
        @Override
        List<Push> pushes(List<Happening> happenings) {
            return IntStream.range(0, happenings.size()).mapToObj(last -> history(last, NONE)).toList();
        }
    },
    /** Each request comes twice. */
    TWICE {
        @Override
        List<Push> pushes(List<Happening> happenings) {
            return ONE_BY_ONE.pushes(happenings).stream().flatMap(push -> List.of(push, push).stream()).toList();
        }
    },
    /** Each event comes alone, the last one first. */
    BACKWARDS {
        @Override
        List<Push> pushes(List<Happening> happenings) {
            return IntStream.range(0, happenings.size())
                    .mapToObj(i -> new Push(List.of(new Entry(happenings.size() - 1 - i, false))))
                    .toList();
        }
    },
    /** Once the parcel is out for delivery, the time of that is corrected, and stays so. */
    CORRECTING {
        @Override
        List<Push> pushes(List<Happening> happenings) {
            int out = IntStream.range(0, happenings.size())
                    .filter(i -> happenings.get(i).isOutForDelivery())
                    .findFirst()
                    .orElseThrow();
            List<Push> pushes = new ArrayList<>();
            for (int last = 0; last < happenings.size(); last++) {
                if (last <= out) {
                    pushes.add(history(last, NONE));
                }
                if (last >= out) {
                    pushes.add(history(last, out));
                }
            }
            return pushes;
        }
    },
    /** Nothing comes until all is over, and then everything. */
    AT_ONCE {
        @Override
        List<Push> pushes(List<Happening> happenings) {
            return happenings.isEmpty() ? List.of() : List.of(history(happenings.size() - 1, NONE));
        }
    };

    private static final int NONE = -1;

    abstract List<Push> pushes(List<Happening> happenings);

    private static Push history(int last, int corrected) {
        return new Push(
                IntStream.rangeClosed(0, last).mapToObj(i -> new Entry(last - i, last - i == corrected)).toList());
    }
}
