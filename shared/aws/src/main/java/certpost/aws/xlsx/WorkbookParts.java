package certpost.aws.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a workbook as they name each other, from the package's own relationships on. */
final class WorkbookParts {
    /** The last word of a relationship's type, which is the same in both variants of the format. */
    private static final String WORKBOOK = "officeDocument";
    private static final String SHEET = "worksheet";

    private final ZipParts zip;
    private final Map<String, Related> related;

    private record Related(String type, String target) {}

    WorkbookParts(byte[] file) throws BadWorkbook {
        this.zip = open(file);
        this.related = new HashMap<>();
        String workbook = related("/", "_rels/.rels").values()
                .stream()
                .filter(part -> part.type.equals(WORKBOOK))
                .map(Related::target)
                .findFirst()
                .orElseThrow(() -> BadWorkbook.malformed("it is a zip with something else in it"));
        int name = workbook.lastIndexOf('/') + 1;
        related.putAll(related(workbook, workbook.substring(0, name) + "_rels/" + workbook.substring(name) + ".rels"));
        related.put("", new Related(WORKBOOK, workbook));
    }

    private static ZipParts open(byte[] file) throws BadWorkbook {
        try {
            return new ZipParts(file);
        } catch (IOException _) {
            throw BadWorkbook.malformed("the zip is damaged");
        }
    }

    private Map<String, Related> related(String from, String part) throws BadWorkbook {
        var found = new HashMap<String, Related>();
        try (PartXml xml = required(part)) {
            while (xml.next()) {
                String target = xml.starts("Relationship") ? target(from, xml) : null;
                if (target != null) {
                    String type = xml.attribute("Type", "");
                    found.put(xml.attribute("Id", ""), new Related(type.substring(type.lastIndexOf('/') + 1), target));
                }
            }
        }
        return found;
    }

    /** Null for what is elsewhere, which is never asked for. */
    private static @Nullable String target(String from, PartXml xml) {
        if (xml.attribute("TargetMode", "Internal").equals("External")) {
            return null;
        }
        try {
            return URI.create("/")
                    .resolve(from.startsWith("/") ? from : "/" + from)
                    .resolve(xml.attribute("Target", ""))
                    .getPath();
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** The first sheet of those that a person sees. */
    PartXml sheet() throws BadWorkbook {
        try (PartXml xml = required(part(WORKBOOK).orElseThrow())) {
            while (xml.next()) {
                Related sheet = xml.starts("sheet") ? related.get(xml.attribute("id", "")) : null;
                if (sheet != null && sheet.type.equals(SHEET) && xml.attribute("state", "visible").equals("visible")) {
                    return required(sheet.target);
                }
            }
        }
        throw BadWorkbook.malformed("it has no sheet");
    }

    SharedStrings strings() throws BadWorkbook {
        Optional<String> part = part("sharedStrings");
        if (part.isEmpty()) {
            return new SharedStrings();
        }
        try (PartXml xml = required(part.get())) {
            return new SharedStrings(xml);
        }
    }

    NumberFormats formats() throws BadWorkbook {
        Optional<String> part = part("styles");
        if (part.isEmpty()) {
            return new NumberFormats();
        }
        try (PartXml xml = required(part.get())) {
            return new NumberFormats(xml);
        }
    }

    private Optional<String> part(String type) {
        return related.values().stream().filter(part -> part.type.equals(type)).map(Related::target).findFirst();
    }

    private PartXml required(String part) throws BadWorkbook {
        try {
            Optional<InputStream> found = zip.open(part);
            if (found.isPresent()) {
                return new PartXml(found.get());
            }
        } catch (IOException _) {
            throw BadWorkbook.malformed("the zip is damaged or encrypted");
        }
        throw BadWorkbook.malformed("a part of it is missing");
    }
}
