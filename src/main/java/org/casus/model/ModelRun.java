package org.casus.model;

import java.time.Instant;

/// The run of a language model over a document: which model, the SHA-256 of the prompt that it was given, the
/// version of casus that asked and checked, and when the model answered.
public record ModelRun(String model, String prompt, String version, Instant time) {}
