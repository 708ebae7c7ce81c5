package certpost.aws.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** One part of a zip as it comes out: no more than any table takes, and what went in. */
final class Unpacked extends FilterInputStream {
    /** In bytes; four megabytes can hold four gigabytes of nothing, and 50,000 rows of a roster are half of this. */
    static final long MOST = 48L * 1024 * 1024;

    private final CRC32 sum = new CRC32();
    private final int expected;
    private long count;

    /** Of a part with that checksum. */
    Unpacked(InputStream part, int expected) {
        super(part);
        this.expected = expected;
    }

    /** More came out than any table takes. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read < 0) {
            if ((int) sum.getValue() != expected) {
                throw new ZipException("a part is damaged");
            }
            return read;
        }
        sum.update(into, from, read);
        count += read;
        if (count > MOST) {
            throw new TooMuch();
        }
        return read;
    }
}
