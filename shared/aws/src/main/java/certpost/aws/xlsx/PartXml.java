package certpost.aws.xlsx;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One part's XML, pulled step by step: no document type, no entity of one, nothing deeper than workbooks are. */
final class PartXml implements AutoCloseable {
    /** What Excel lets a cell hold, in UTF-16 units. */
    static final int LONGEST_TEXT = 32_767;
    /** Twice the depth of anything in the format. */
    private static final int DEEPEST = 64;

    private final InputStream part;
    private final XMLStreamReader reader;
    private int depth;

    PartXml(InputStream part) throws BadWorkbook {
        this.part = part;
        try {
            this.reader = factory().createXMLStreamReader(part);
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    /** The one that comes with Java, whatever else is on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** Goes one step; false at the end. */
    boolean next() throws BadWorkbook {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw BadWorkbook.malformed("it has a document type of its own");
                case XMLStreamConstants.START_ELEMENT -> deeper();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // Texts and comments.
                }
            }
            return true;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    /** The parser remembers every open element. */
    private void deeper() throws BadWorkbook {
        depth++;
        if (depth > DEEPEST) {
            throw BadWorkbook.malformed("its XML is nested deeper than a workbook's");
        }
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** An attribute of the element that starts here, whatever its namespace. */
    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** The text of the element that starts here, to its end, without what stands inside further elements. */
    String text() throws BadWorkbook {
        var text = new StringBuilder();
        for (int at = depth; next() && depth >= at;) {
            if (depth == at && (reader.isCharacters() || reader.getEventType() == XMLStreamConstants.CDATA)) {
                append(text, reader.getText());
            }
        }
        return text.toString();
    }

    static void append(StringBuilder text, String more) throws BadWorkbook {
        if (text.length() + more.length() > LONGEST_TEXT) {
            throw BadWorkbook.malformed("a cell holds more than 32,767 characters");
        }
        text.append(more);
    }

    /** Goes to the end of the element that starts here. */
    void skip() throws BadWorkbook {
        for (int at = depth; next() && depth >= at;) {
            // Nothing in it matters.
        }
    }

    private static BadWorkbook unreadable(XMLStreamException e) {
        return e.getNestedException() instanceof Unpacked.TooMuch
                ? BadWorkbook.tooLarge("unpacked, a part of the workbook has more than 48 MB")
                : BadWorkbook.malformed("a part of it is damaged");
    }

    @Override
    public void close() throws BadWorkbook {
        try {
            part.close();
        } catch (IOException e) {
            throw BadWorkbook.malformed("a part of it is damaged");
        }
    }
}
