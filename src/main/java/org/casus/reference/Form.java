package org.casus.reference;

/// How a text names an entity, the surest first.
public enum Form {
    /// The name that the entity goes by: "Iraq".
    NAME,
    /// Another name, spelling or acronym: "Republic of Iraq", "DRC".
    ALIAS,
    /// What belongs to a state: "Iraqi".
    ADJECTIVE,
    /// The people of a state: "Iraqis", "Briton".
    DEMONYM,
    /// A seat of government that speaks for its state: "Baghdad", "the Kremlin".
    METONYM,
    /// A name that others share; take it only when the text names the entity's country, too: "ERP".
    WEAK
}
