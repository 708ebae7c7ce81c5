package certpost.aws.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Deflated bytes without a header, inflated as they are read; its memory outside of the heap ends with it. */
final class Inflated extends InflaterInputStream {

    Inflated(InputStream deflated) {
        super(deflated, new Inflater(true));
    }

    @Override
    public void close() throws IOException {
        super.close();
        inf.end();
    }
}
