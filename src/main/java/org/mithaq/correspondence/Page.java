package org.mithaq.correspondence;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A document before rendering: what it says about itself, and its tables as the renderer needs them. */
record Page(Document document) {

    /**
     * Reads a document.
     *
     * @throws IllegalArgumentException if the text is not well-formed XHTML
     */
    static Page of(String xhtml) {
        try {
            Document document = parser().parse(new InputSource(new StringReader(xhtml)));
            Page page = new Page(document);
            if (page.rightToLeft()) {
                elements(document, "tr").forEach(Page::mirror);
            }
            return page;
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("The document is not well-formed: " + e.getMessage(), e);
        }
    }

    boolean rightToLeft() {
        return document.getDocumentElement().getAttribute("dir").equals("rtl");
    }

    String language() {
        return document.getDocumentElement().getAttribute("lang");
    }

    String title() {
        return elements(document, "title")
                .findFirst()
                .map(Element::getTextContent)
                .orElse("")
                .strip();
    }

    Optional<Instant> date() {
        return elements(document, "meta")
                .filter(meta -> meta.getAttribute("name").equals("date"))
                .map(meta -> Instant.parse(meta.getAttribute("content")))
                .findFirst();
    }

    /** The renderer lays cells out from the left in every direction; reversed, the first stands at the right. */
    private static void mirror(Element row) {
        Node first = row.getFirstChild();
        for (Node cell = first; cell != null; ) {
            Node next = cell.getNextSibling();
            row.insertBefore(cell, row.getFirstChild());
            cell = next;
        }
    }

    private static Stream<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index));
    }

    /** A parser that reads the text alone: no external entity, no foreign definition. */
    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The exception says it all; the default also prints to the console.
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The platform's XML parser lacks a feature", e);
        }
    }
}
