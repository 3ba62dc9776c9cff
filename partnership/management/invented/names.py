"""Two countries that do not exist, with their ministries, and what their plans are about."""

from partnership.exchange.shapes import PartyText, Words
from partnership.vocabulary import Language

NORTH, SOUTH = "XN", "XM"
PARTIES = (
    PartyText(
        country=NORTH,
        name=Words("Norland", "Norlande", "Norlandia"),
        languages=(Language.EN, Language.FR),
    ),
    PartyText(country=SOUTH, name=Words("Meridia", "Méridie", "Meridia"), languages=(Language.ES,)),
)
# What each country's ministries answer for, with what comes after "Ministry of" in each language.
MINISTRIES = (
    ("trade", "TRA", Words("Trade", "du Commerce", "de Comercio")),
    ("energy", "ENE", Words("Energy", "de l’Énergie", "de Energía")),
    ("labour", "LAB", Words("Labour", "du Travail", "del Trabajo")),
    ("health", "HEA", Words("Health", "de la Santé", "de Salud")),
    ("learning", "LEA", Words("Learning", "de l’Enseignement", "de Enseñanza")),
    ("waters", "WAT", Words("Waters and Forests", "des Eaux et Forêts", "de Aguas y Bosques")),
    ("interior", "INT", Words("the Interior", "de l’Intérieur", "del Interior")),
    ("roads", "ROA", Words("Roads and Ports", "des Routes et des Ports", "de Caminos y Puertos")),
)
COUNTRY_OF = {
    NORTH: Words("Norland", "de Norlande", "de Norlandia"),
    SOUTH: Words("Meridia", "de Méridie", "de Meridia"),
}
# A pillar: its title, the ministries that lead in it, and its topics.
PILLARS = (
    (
        Words("Trade and industry", "Commerce et industrie", "Comercio e industria"),
        ("trade", "roads", "energy"),
        (
            Words("customs forms", "formulaires de douane", "formularios aduaneros"),
            Words("small exporters", "petits exportateurs", "pequeños exportadores"),
            Words("northern ports", "ports du Nord", "puertos del norte"),
            Words("rare minerals", "minéraux rares", "minerales raros"),
            Words("rail freight", "transport ferroviaire", "carga ferroviaria"),
            Words("clean steel", "acier propre", "acero limpio"),
            Words("food labels", "étiquetage alimentaire", "etiquetado de alimentos"),
            Words("digital invoices", "factures numériques", "facturas digitales"),
        ),
    ),
    (
        Words("People and health", "Population et santé", "Población y salud"),
        ("labour", "health", "learning"),
        (
            Words("student exchanges", "échanges étudiants", "intercambios estudiantiles"),
            Words("seasonal workers", "travail saisonnier", "trabajo de temporada"),
            Words("vaccine research", "recherche sur les vaccins", "investigación de vacunas"),
            Words("language teachers", "enseignement des langues", "enseñanza de lenguas"),
            Words("rural clinics", "cliniques rurales", "clínicas rurales"),
            Words("trade skills", "métiers spécialisés", "oficios calificados"),
            Words("library networks", "réseaux de bibliothèques", "redes de bibliotecas"),
            Words("youth orchestras", "orchestres de jeunes", "orquestas juveniles"),
        ),
    ),
    (
        Words("Safety", "Sécurité", "Seguridad"),
        ("interior", "roads", "health"),
        (
            Words("storm warnings", "alertes de tempête", "alertas de tormenta"),
            Words("forest fires", "feux de forêt", "incendios forestales"),
            Words("road safety", "sécurité routière", "seguridad vial"),
            Words("false documents", "faux documents", "documentos falsos"),
            Words("secure networks", "réseaux sûrs", "redes seguras"),
            Words("sea rescue", "sauvetage en mer", "rescate en el mar"),
            Words("stolen art", "œuvres d’art volées", "arte robado"),
            Words("earthquake drills", "exercices sismiques", "simulacros de sismo"),
        ),
    ),
    (
        Words("Land and water", "Terres et eaux", "Tierra y agua"),
        ("waters", "energy", "learning"),
        (
            Words("migratory birds", "oiseaux migrateurs", "aves migratorias"),
            Words("shared lakes", "lacs partagés", "lagos compartidos"),
            Words("methane leaks", "fuites de méthane", "fugas de metano"),
            Words("wind farms", "parcs éoliens", "parques eólicos"),
            Words("plastic waste", "déchets plastiques", "residuos plásticos"),
            Words("young forests", "jeunes forêts", "bosques jóvenes"),
            Words("soil maps", "cartes des sols", "mapas de suelos"),
            Words("clean buses", "autobus propres", "autobuses limpios"),
        ),
    ),
)
