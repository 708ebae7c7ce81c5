package certpost.local.doors;

/** What may be wrong with a token that is right but for it; none of them opens a door. */
enum Forgery {
    NONE_AT_ALL,
    NONSENSE,
    EXPIRED,
    NOT_YET_VALID,
    OF_ANOTHER_ISSUER,
    FOR_ANOTHER_AUDIENCE,
    UNSIGNED,
    HMAC_WITH_THE_PUBLIC_KEY,
    ANOTHER_ALGORITHM_OF_THE_KEY,
    SIGNED_BY_ANOTHER_KEY,
    SIGNED_BY_THE_KEY_IT_BRINGS,
    CHANGED_AFTERWARDS,
    WITHOUT_ITS_SIGNATURE
}
