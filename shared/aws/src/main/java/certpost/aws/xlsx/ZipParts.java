package certpost.aws.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * The parts of a workbook's file, which is a zip, by the directory at its end: PKWARE's APPNOTE 4.3. Java reads such a
 * directory in files only, and without it not what some programs write as a stream.
 */
final class ZipParts {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int PART = 0x04034b50;
    private static final int PART_SIZE = 30;
    private static final int LONGEST_COMMENT = 0xffff;

    private final ByteBuffer file;
    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(int flags, int method, int crc, int size, int offset) {}

    ZipParts(byte[] bytes) throws IOException {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            readDirectory();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ZipException("the directory is damaged");
        }
    }

    private void readDirectory() throws IOException {
        int end = end();
        int count = Short.toUnsignedInt(file.getShort(end + 10));
        file.position(file.getInt(end + 16));
        for (int i = 0; i < count; i++) {
            int at = file.position();
            if (file.getInt(at) != ENTRY) {
                throw new ZipException("the directory is damaged");
            }
            byte[] name = new byte[length(at + 28)];
            file.get(at + 46, name);
            var entry = new Entry(length(at + 8), length(at + 10), file.getInt(at + 16), file.getInt(at + 20),
                    file.getInt(at + 42));
            if (entries.put(key(new String(name, StandardCharsets.UTF_8)), entry) != null) {
                throw new ZipException("two parts have one name");
            }
            file.position(at + 46 + name.length + length(at + 30) + length(at + 32));
        }
    }

    private int end() throws IOException {
        for (int at = file.limit() - END_SIZE; at >= Math.max(0, file.limit() - END_SIZE - LONGEST_COMMENT); at--) {
            if (file.getInt(at) == END) {
                return at;
            }
        }
        throw new ZipException("the directory is missing");
    }

    private int length(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }

    /** Names have no case here, and no slash in front. */
    private static String key(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    /** A part's bytes, unpacked while they are read; empty where there is none of that name. */
    Optional<InputStream> open(String name) throws IOException {
        Entry entry = entries.get(key(name));
        return entry == null ? Optional.empty() : Optional.of(open(entry));
    }

    private InputStream open(Entry entry) throws IOException {
        try {
            if (file.getInt(entry.offset) != PART || (entry.flags & 1) != 0) {
                throw new ZipException("a part is missing or encrypted");
            }
            int from = entry.offset + PART_SIZE + length(entry.offset + 26) + length(entry.offset + 28);
            if (entry.size < 0 || from > file.limit() - entry.size) {
                throw new ZipException("a part is cut off");
            }
            return switch (entry.method) {
                case 0 -> new Unpacked(new ByteArrayInputStream(file.array(), from, entry.size), entry.crc);
                // With the byte behind it, which the inflater may want to see.
                case 8 ->
                    new Unpacked(new Inflated(new ByteArrayInputStream(file.array(), from, entry.size + 1)), entry.crc);
                default -> throw new ZipException("a part is packed in a way that workbooks do not use");
            };
        } catch (IndexOutOfBoundsException e) {
            throw new ZipException("a part is missing");
        }
    }
}
