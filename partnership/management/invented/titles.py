"""What invented initiatives and milestones are called, and what invented officials write."""

from partnership.exchange.shapes import Words
from partnership.vocabulary import MilestoneKind, ReasonGiven

# Before a topic, with a colon in each language.
INITIATIVES = (
    Words("Joint programme", "Programme commun", "Programa conjunto"),
    Words("Shared standards", "Normes communes", "Normas comunes"),
    Words("Exchange of experts", "Échange de spécialistes", "Intercambio de especialistas"),
    Words("Common research call", "Appel de recherche commun", "Convocatoria de investigación"),
    Words("Pilot in two regions", "Projet pilote dans deux régions", "Piloto en dos regiones"),
    Words("Open register", "Registre ouvert", "Registro abierto"),
    Words("Training of inspectors", "Formation des inspecteurs", "Formación de inspectores"),
    Words("Yearly conference", "Conférence annuelle", "Conferencia anual"),
    Words("Help for small towns", "Aide aux petites villes", "Apoyo a pueblos pequeños"),
    Words("Mutual recognition", "Reconnaissance mutuelle", "Reconocimiento mutuo"),
    Words("Common data service", "Service de données commun", "Servicio común de datos"),
    Words("Review of rules", "Examen des règles", "Revisión de reglas"),
)
# In the order in which a promise goes.
MILESTONES = (
    (MilestoneKind.ACTIVITY,
     Words("Working group named", "Groupe de travail constitué", "Grupo de trabajo constituido")),
    (MilestoneKind.OUTPUT,
     Words("Terms of reference agreed", "Mandat convenu", "Términos de referencia acordados")),
    (MilestoneKind.OUTPUT,
     Words("First text exchanged", "Premier texte échangé", "Primer texto intercambiado")),
    (MilestoneKind.OUTPUT,
     Words("Memorandum signed", "Protocole d’entente signé", "Memorando firmado")),
    (MilestoneKind.ACTIVITY,
     Words("Pilot begun", "Projet pilote lancé", "Piloto iniciado")),
    (MilestoneKind.OUTPUT,
     Words("Pilot evaluated", "Projet pilote évalué", "Piloto evaluado")),
    (MilestoneKind.OUTCOME,
     Words("In force in both countries", "En vigueur dans les deux pays",
           "En vigor en ambos países")),
    (MilestoneKind.OUTPUT,
     Words("Final report published", "Rapport final publié", "Informe final publicado")),
)  # fmt: skip
PROGRESS = (
    Words("The working group met twice.", "Le groupe de travail s’est réuni deux fois.",
          "El grupo de trabajo se reunió dos veces."),
    Words("A draft is with both legal services.",
          "Une ébauche est à l’étude dans les deux services juridiques.",
          "Hay un borrador en ambas áreas jurídicas."),
    Words("Comments of the regions were received.", "Les observations des régions ont été reçues.",
          "Se recibieron los comentarios de las regiones."),
    Words("The budget for this year is confirmed.", "Le budget de cette année est confirmé.",
          "El presupuesto de este año está confirmado."),
)  # fmt: skip
DONE = Words("Done; the document is published.", "C’est fait; le document est publié.",
             "Está hecho; el documento está publicado.")  # fmt: skip
DENIED = Words("The text has not entered into force on our side.",
               "Le texte n’est pas entré en vigueur de notre côté.",
               "El texto no ha entrado en vigor de nuestro lado.")  # fmt: skip
REASONS = (
    (ReasonGiven.LEGISLATION,
     Words("The bill is still before the assembly.", "Le projet de loi est encore à l’assemblée.",
           "La iniciativa de ley sigue en la asamblea.")),
    (ReasonGiven.FUNDING,
     Words("The money was voted four months late.", "Les crédits ont été votés quatre mois trop tard.",
           "Los recursos se aprobaron cuatro meses tarde.")),
    (ReasonGiven.PROCUREMENT,
     Words("The call for tenders found no bidder.", "L’appel d’offres n’a reçu aucune soumission.",
           "La licitación no tuvo participantes.")),
    (ReasonGiven.STAFFING,
     Words("Two of the five experts have left.", "Deux des cinq spécialistes sont partis.",
           "Dos de los cinco especialistas se fueron.")),
    (ReasonGiven.CONSULTATION,
     Words("The regions asked for more time to answer.",
           "Les régions ont demandé plus de temps pour répondre.",
           "Las regiones pidieron más tiempo para responder.")),
    (ReasonGiven.EXTERNAL_EVENT,
     Words("The floods of the spring closed both laboratories.",
           "Les inondations du printemps ont fermé les deux laboratoires.",
           "Las inundaciones de primavera cerraron ambos laboratorios.")),
)  # fmt: skip


def joined(first: Words, topic: Words, suffix: str = "") -> Words:
    """Return "Joint programme: rail freight" in each language."""
    return Words(
        f"{first.en}: {topic.en}{suffix}",
        f"{first.fr} : {topic.fr}{suffix}",
        f"{first.es}: {topic.es}{suffix}",
    )


def texts(words: Words) -> dict[str, str]:
    """Return words as the actions take them."""
    return {"en": words.en, "fr": words.fr, "es": words.es}
