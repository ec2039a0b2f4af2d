/// What a request and an answer are, before any route: parsed without surprises, refused in one form.
@NullMarked
package org.casus.serve.http;

import org.jspecify.annotations.NullMarked;
