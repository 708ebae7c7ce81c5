package certpost.faults.books;

import certpost.faults.wire.Phone.Text;
import java.util.ArrayList;
import java.util.List;

/** A delivery code is in one SMS at the most, and in no table once its notice has come to an end. */
final class CodeRule implements Rule {
    @Override
    public List<Finding> findings(Books books, Promises promises) {
        List<Finding> findings = new ArrayList<>();
        for (String code : promises.codes()) {
            books.tables().forEach((table, items) -> {
                if (items.stream().anyMatch(item -> item.attributes().toString().contains(code))) {
                    findings.add(Finding.untrue("a delivery code is still in " + table));
                }
            });
            long told = books.texts().stream().filter(text -> text.words().contains(code)).count();
            if (told > 1) {
                findings.add(Finding.twice("SMS with a delivery code"));
            } else if (told == 0 && books.texts().stream().anyMatch(CodeRule::comesToday)) {
                findings.add(Finding.lost("a delivery code: the SMS went without it"));
            }
        }
        return findings;
    }

    private static boolean comesToday(Text text) {
        return Told.kindIn(text.words()).filter("OUT_FOR_DELIVERY"::equals).isPresent();
    }
}
