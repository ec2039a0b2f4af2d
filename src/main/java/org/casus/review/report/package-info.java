/// A review as text, Markdown, HTML, JSON, EARL and JUnit XML.
@NullMarked
package org.casus.review.report;

import org.jspecify.annotations.NullMarked;
