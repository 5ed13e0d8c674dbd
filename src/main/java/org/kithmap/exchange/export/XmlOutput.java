package org.kithmap.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/// An XML file, written element by element by Java's own serializer. Unlike Java's StAX writer it
/// also keeps line breaks in attributes. Characters that XML 1.0 does not allow are replaced by
/// U+FFFD.
final class XmlOutput {

    private static final Pattern NOT_IN_XML =
            Pattern.compile(
                    "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final TransformerHandler xml;

    private XmlOutput(TransformerHandler xml) {
        this.xml = xml;
    }

    /// The content of an element.
    interface ElementContent {
        void write() throws SAXException;
    }

    /// The content of a file.
    interface Document {
        void write(XmlOutput xml) throws SAXException;
    }

    /// Writes a file.
    ///
    /// @throws IOException if the stream fails
    static void write(OutputStream out, Document document) throws IOException {
        try {
            TransformerHandler handler =
                    ((SAXTransformerFactory) TransformerFactory.newDefaultInstance())
                            .newTransformerHandler();
            handler.setResult(new StreamResult(out));
            handler.startDocument();
            document.write(new XmlOutput(handler));
            handler.endDocument();
        } catch (TransformerConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    /// Writes an element.
    ///
    /// @param attributes name, value, name, value …
    void element(String name, ElementContent content, String... attributes) throws SAXException {
        AttributesImpl all = new AttributesImpl();
        for (int i = 0; i < attributes.length; i += 2) {
            all.addAttribute("", attributes[i], attributes[i], "CDATA", allowed(attributes[i + 1]));
        }
        xml.startElement("", name, name, all);
        content.write();
        xml.endElement("", name, name);
    }

    /// Writes an element without content.
    void empty(String name, String... attributes) throws SAXException {
        element(name, () -> {}, attributes);
    }

    void text(String text) throws SAXException {
        char[] characters = allowed(text).toCharArray();
        xml.characters(characters, 0, characters.length);
    }

    /// Returns the text without characters that XML 1.0 does not allow.
    static String allowed(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("\uFFFD");
    }
}
