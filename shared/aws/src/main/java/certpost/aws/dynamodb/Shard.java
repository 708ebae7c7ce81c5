package certpost.aws.dynamodb;

import certpost.domain.text.Padded;
import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.holder.HolderId;
import java.util.List;
import java.util.stream.IntStream;

/** Splits what belongs together into partitions of an index, so that no partition has to take all that is written. */
final class Shard {
    /** How many, for certificates: 16,000 writes a second, one for each value of a hash's first digit. */
    static final int OF_CERTIFICATES = 16;

    private Shard() {}

    /** The shard of a certificate among those of a window or an exam session. */
    static String of(Object whole, CertificateKey key) {
        return name(whole, number(key.certificate(), OF_CERTIFICATES));
    }

    /** A certificate's shard of at most 16, by its hash. */
    static int number(CertificateId certificate, int shards) {
        return Character.digit(certificate.hash().charAt(0), OF_CERTIFICATES) % shards;
    }

    /** The same of a holder. */
    static int number(HolderId holder, int shards) {
        return Character.digit(holder.value().charAt(0), OF_CERTIFICATES) % shards;
    }

    /** A holder's shard of something of which each holder has one. */
    static String of(Object whole, HolderId holder) {
        return name(whole, number(holder, OF_CERTIFICATES));
    }

    /** All shards of a window or an exam session. */
    static List<String> all(Object whole) {
        return IntStream.range(0, OF_CERTIFICATES).mapToObj(number -> name(whole, number)).toList();
    }

    static String name(Object whole, int number) {
        return whole + "#" + Padded.of(number, 2);
    }
}
