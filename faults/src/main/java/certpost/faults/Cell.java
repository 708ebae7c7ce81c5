package certpost.faults;

import certpost.faults.books.Finding;
import java.util.List;

/** One path under one fault: a trial for each call that the fault can happen to. */
record Cell(List<Trial> trials) {
    Cell {
        trials = List.copyOf(trials);
    }

    long count(Finding.Kind kind) {
        return trials.stream().mapToLong(trial -> trial.count(kind)).sum();
    }

    boolean isRight() {
        return trials.stream().allMatch(Trial::isRight);
    }

    /** As the matrix shows it: how many trials, and what has to be named. */
    String text() {
        if (trials.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(String.valueOf(trials.size()));
        name(text, Finding.Kind.UNCONFIRMED, "U");
        name(text, Finding.Kind.FAILED, "F");
        long wrong = trials.stream().filter(trial -> !trial.isRight()).count();
        return wrong == 0 ? text.toString() : text + " **" + wrong + " wrong**";
    }

    private void name(StringBuilder text, Finding.Kind kind, String letter) {
        if (count(kind) > 0) {
            text.append(' ').append(count(kind)).append(letter);
        }
    }
}
