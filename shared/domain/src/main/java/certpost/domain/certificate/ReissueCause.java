package certpost.domain.certificate;

/** Why a new paper is asked for (R17). */
public enum ReissueCause {
    /** 遗失. */
    LOST,
    /** 损毁. */
    DAMAGED,
    /** 逾期未领. */
    NOT_COLLECTED
}
