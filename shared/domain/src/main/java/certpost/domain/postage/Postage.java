package certpost.domain.postage;

import java.math.BigDecimal;

/** What a holder is told about the postage. */
public sealed interface Postage {

    /** Where the figure, or its absence, comes from, in a sentence. */
    String note();

    /**
     * A tariff has the figure.
     *
     * @param amount a piece, in the currency's main unit
     * @param currency by ISO 4217
     */
    record Known(BigDecimal amount, String currency, String note) implements Postage {}

    /** No tariff has a figure, and none is made up. */
    record Unknown(String note) implements Postage {}
}
