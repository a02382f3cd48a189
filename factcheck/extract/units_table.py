"""Units and currencies that every language shares: factors to a base, CLDR's keys, symbols as printed.

Factors are exact where the unit is defined exactly (NIST SP 811, appendix B).
"""

# unit -> (base unit, factor, offset): base = unit * factor + offset
FACTORS: dict[str, tuple[str, str, str]] = {
    "km": ("m", "1000", "0"), "m": ("m", "1", "0"), "dm": ("m", "0.1", "0"), "cm": ("m", "0.01", "0"), "mm": ("m", "0.001", "0"),
    "µm": ("m", "0.000001", "0"), "nm": ("m", "0.000000001", "0"), "mi": ("m", "1609.344", "0"), "yd": ("m", "0.9144", "0"),
    "ft": ("m", "0.3048", "0"), "in": ("m", "0.0254", "0"), "nmi": ("m", "1852", "0"), "ly": ("m", "9460730472580800", "0"),
    "au": ("m", "149597870700", "0"), "hm": ("m", "100", "0"), "dam": ("m", "10", "0"), "pm": ("m", "0.000000000001", "0"),
    "km²": ("m²", "1000000", "0"), "m²": ("m²", "1", "0"), "cm²": ("m²", "0.0001", "0"), "ha": ("m²", "10000", "0"),
    "acres": ("m²", "4046.8564224", "0"), "mi²": ("m²", "2589988.110336", "0"), "sq ft": ("m²", "0.09290304", "0"),
    "yd²": ("m²", "0.83612736", "0"), "in²": ("m²", "0.00064516", "0"), "m³": ("m³", "1", "0"), "km³": ("m³", "1000000000", "0"),
    "dm³": ("m³", "0.001", "0"), "cm³": ("m³", "0.000001", "0"), "L": ("m³", "0.001", "0"), "dL": ("m³", "0.0001", "0"),
    "cL": ("m³", "0.00001", "0"), "mL": ("m³", "0.000001", "0"), "hL": ("m³", "0.1", "0"), "gal": ("m³", "0.003785411784", "0"),
    "bbl": ("m³", "0.158987294928", "0"), "pt": ("m³", "0.000473176473", "0"), "qt": ("m³", "0.000946352946", "0"),
    "ft³": ("m³", "0.028316846592", "0"), "yd³": ("m³", "0.764554857984", "0"), "cups": ("m³", "0.0002365882365", "0"),
    "tbsp": ("m³", "0.00001478676478125", "0"), "tsp": ("m³", "0.00000492892159375", "0"), "fl oz": ("m³", "0.0000295735295625", "0"),
    "acre-feet": ("m³", "1233.48183754752", "0"), "t": ("kg", "1000", "0"), "kt": ("kg", "1000000", "0"),
    "Mt": ("kg", "1000000000", "0"), "q": ("kg", "100", "0"), "kg": ("kg", "1", "0"), "g": ("kg", "0.001", "0"),
    "mg": ("kg", "0.000001", "0"), "µg": ("kg", "0.000000001", "0"), "lb": ("kg", "0.45359237", "0"),
    "oz": ("kg", "0.028349523125", "0"), "st": ("kg", "6.35029318", "0"), "carats": ("kg", "0.0002", "0"), "W": ("W", "1", "0"),
    "kW": ("W", "1000", "0"), "MW": ("W", "1000000", "0"), "GW": ("W", "1000000000", "0"), "TW": ("W", "1000000000000", "0"),
    "mW": ("W", "0.001", "0"), "hp": ("W", "745.69987158227022", "0"), "J": ("J", "1", "0"), "kJ": ("J", "1000", "0"),
    "MJ": ("J", "1000000", "0"), "GJ": ("J", "1000000000", "0"), "Wh": ("J", "3600", "0"), "kWh": ("J", "3600000", "0"),
    "MWh": ("J", "3600000000", "0"), "GWh": ("J", "3600000000000", "0"), "TWh": ("J", "3600000000000000", "0"),
    "kcal": ("J", "4184", "0"), "cal": ("J", "4.184", "0"), "m/s": ("m/s", "1", "0"),
    "km/h": ("m/s", "0.2777777777777777777777777778", "0"), "mph": ("m/s", "0.44704", "0"),
    "kn": ("m/s", "0.5144444444444444444444444444", "0"), "km/s": ("m/s", "1000", "0"), "B": ("B", "1", "0"),
    "kB": ("B", "1000", "0"), "MB": ("B", "1000000", "0"), "GB": ("B", "1000000000", "0"), "TB": ("B", "1000000000000", "0"),
    "PB": ("B", "1000000000000000", "0"), "bit": ("B", "0.125", "0"), "kbit": ("B", "125", "0"), "Mbit": ("B", "125000", "0"),
    "Gbit": ("B", "125000000", "0"), "Pa": ("Pa", "1", "0"), "hPa": ("Pa", "100", "0"), "kPa": ("Pa", "1000", "0"),
    "MPa": ("Pa", "1000000", "0"), "bar": ("Pa", "100000", "0"), "mbar": ("Pa", "100", "0"), "atm": ("Pa", "101325", "0"),
    "psi": ("Pa", "6894.757293168", "0"), "seconds": ("seconds", "1", "0"), "milliseconds": ("seconds", "0.001", "0"),
    "minutes": ("seconds", "60", "0"), "hours": ("seconds", "3600", "0"), "days": ("seconds", "86400", "0"),
    "weeks": ("seconds", "604800", "0"), "fortnights": ("seconds", "1209600", "0"), "months": ("months", "1", "0"),
    "quarters": ("months", "3", "0"), "semesters": ("months", "6", "0"), "years": ("months", "12", "0"),
    "decades": ("months", "120", "0"), "centuries": ("months", "1200", "0"), "millennia": ("months", "12000", "0"),
    "Hz": ("Hz", "1", "0"), "kHz": ("Hz", "1000", "0"), "MHz": ("Hz", "1000000", "0"), "GHz": ("Hz", "1000000000", "0"),
    "V": ("V", "1", "0"), "kV": ("V", "1000", "0"), "A": ("A", "1", "0"), "mA": ("A", "0.001", "0"), "°C": ("°C", "1", "0"),
    "K": ("°C", "1", "-273.15"), "dB": ("dB", "1", "0"), "px": ("px", "1", "0"), "%": ("%", "1", "0"), "pp": ("pp", "1", "0"),
    "bp": ("pp", "0.01", "0"), "x": ("x", "1", "0"),
}  # fmt: skip
# Degrees Fahrenheit: exact fractions, so not in the table of decimals.
FAHRENHEIT = "°F"

CLDR = {
    "area-square-kilometer": "km²", "area-hectare": "ha", "area-square-meter": "m²", "area-square-centimeter": "cm²",
    "area-square-mile": "mi²", "area-acre": "acres", "area-square-yard": "yd²", "area-square-foot": "sq ft",
    "area-square-inch": "in²", "length-kilometer": "km", "length-meter": "m", "length-decimeter": "dm", "length-centimeter": "cm",
    "length-millimeter": "mm", "length-micrometer": "µm", "length-nanometer": "nm", "length-mile": "mi", "length-yard": "yd",
    "length-foot": "ft", "length-inch": "in", "length-picometer": "pm", "length-nautical-mile": "nmi", "length-light-year": "ly",
    "length-astronomical-unit": "au", "mass-tonne": "t", "mass-metric-ton": "t", "mass-kilogram": "kg", "mass-gram": "g",
    "mass-milligram": "mg", "mass-microgram": "µg", "mass-pound": "lb", "mass-ounce": "oz", "mass-stone": "st",
    "mass-carat": "carats", "power-watt": "W", "power-kilowatt": "kW", "power-megawatt": "MW", "power-gigawatt": "GW",
    "power-milliwatt": "mW", "power-horsepower": "hp", "energy-joule": "J", "energy-kilojoule": "kJ", "energy-kilowatt-hour": "kWh",
    "energy-kilocalorie": "kcal", "speed-kilometer-per-hour": "km/h", "speed-meter-per-second": "m/s", "speed-mile-per-hour": "mph",
    "speed-knot": "kn", "digital-byte": "B", "digital-kilobyte": "kB", "digital-megabyte": "MB", "digital-gigabyte": "GB",
    "digital-terabyte": "TB", "digital-petabyte": "PB", "digital-bit": "bit", "digital-kilobit": "kbit", "digital-megabit": "Mbit",
    "digital-gigabit": "Gbit", "pressure-pascal": "Pa", "pressure-hectopascal": "hPa", "pressure-kilopascal": "kPa",
    "pressure-bar": "bar", "pressure-millibar": "mbar", "pressure-atmosphere": "atm", "pressure-pound-force-per-square-inch": "psi",
    "volume-cubic-meter": "m³", "volume-cubic-kilometer": "km³", "volume-cubic-centimeter": "cm³", "volume-cubic-foot": "ft³",
    "volume-cubic-yard": "yd³", "volume-liter": "L", "volume-deciliter": "dL", "volume-centiliter": "cL", "volume-milliliter": "mL",
    "volume-hectoliter": "hL", "volume-gallon": "gal", "volume-barrel": "bbl", "volume-pint": "pt", "volume-quart": "qt",
    "volume-cup": "cups", "volume-tablespoon": "tbsp", "volume-teaspoon": "tsp", "volume-fluid-ounce": "fl oz",
    "volume-acre-foot": "acre-feet", "temperature-celsius": "°C", "temperature-fahrenheit": "°F", "temperature-kelvin": "K",
    "duration-year": "years", "duration-month": "months", "duration-week": "weeks", "duration-day": "days", "duration-hour": "hours",
    "duration-minute": "minutes", "duration-second": "seconds", "duration-millisecond": "milliseconds", "duration-decade": "decades",
    "duration-century": "centuries", "frequency-hertz": "Hz", "frequency-kilohertz": "kHz", "frequency-megahertz": "MHz",
    "frequency-gigahertz": "GHz", "electric-volt": "V", "electric-ampere": "A", "electric-milliampere": "mA", "concentr-percent": "%",
    "graphics-pixel": "px",
}  # fmt: skip
# CLDR's short forms that are words or letters of something else in running text.
NOT_SYMBOLS = frozenset(
    ["a", "al", "an", "at", "b", "bit", "c", "d", "h", "in", "j", "k", "l", "m.", "mo", "o", "pt", "qt", "s", "s.", "st", "t", "tr", "w", "y"]
)
# Symbols as printed, in every language.
ALWAYS = {
    "km": "km", "m": "m", "cm": "cm", "mm": "mm", "dm": "dm", "km2": "km²", "km²": "km²", "m2": "m²", "m²": "m²", "m3": "m³",
    "m³": "m³", "dm3": "dm³", "dm³": "dm³", "cm3": "cm³", "cm³": "cm³", "km3": "km³", "ha": "ha", "hectares": "ha", "kg": "kg",
    "g": "g", "mg": "mg", "t": "t", "l": "L", "L": "L", "ml": "mL", "mL": "mL", "cl": "cL", "cL": "cL", "hl": "hL", "hL": "hL",
    "dl": "dL", "W": "W", "kW": "kW", "KW": "kW", "MW": "MW", "GW": "GW", "TW": "TW", "Wh": "Wh", "kWh": "kWh", "KWh": "kWh",
    "kwh": "kWh", "MWh": "MWh", "GWh": "GWh", "TWh": "TWh", "km/h": "km/h", "kmh": "km/h", "km/s": "km/s", "m/s": "m/s", "°C": "°C",
    "°c": "°C", "ºC": "°C", "°F": "°F", "°f": "°F", "ºF": "°F", "C": "°C", "F": "°F", "°": "°", "º": "°", "K": "K", "hPa": "hPa",
    "kPa": "kPa", "MPa": "MPa", "Pa": "Pa", "Go": "GB", "Mo": "MB", "To": "TB", "Ko": "kB", "GB": "GB", "MB": "MB", "TB": "TB",
    "kB": "kB", "KB": "kB", "Gb": "Gbit", "Mb": "Mbit", "Mbit/s": "Mbit/seconds", "Mbps": "Mbit/seconds", "Gbps": "Gbit/seconds",
    "dB": "dB", "V": "V", "kV": "kV", "Hz": "Hz", "kHz": "kHz", "MHz": "MHz", "GHz": "GHz", "%": "%", "μg": "µg", "µg": "µg",
    "Mt": "Mt", "kt": "kt", "bar": "bar", "mph": "mph", "ft": "ft", "yd": "yd", "lb": "lb", "lbs": "lb", "oz": "oz", "°K": "K",
    "mbar": "mbar", "px": "px", "h": "hours", "min": "minutes", "″": "in", "''": "in", '"': "in", "′": "ft", "'": "ft",
}  # fmt: skip
TIME = frozenset(
    [
        "centuries",
        "days",
        "decades",
        "fortnights",
        "hours",
        "millennia",
        "milliseconds",
        "minutes",
        "months",
        "quarters",
        "seconds",
        "semesters",
        "weeks",
        "years",
    ]
)
REGIONAL = frozenset({"XOF", "XAF", "XPF", "XCD"})  # of the codes in X the ones that are money and not metals or tests
# Codes that are no word in any language and may be printed in lower case.
COMMON_CODES = frozenset(
    [
        "aed",
        "aud",
        "brl",
        "cad",
        "chf",
        "cny",
        "czk",
        "dkk",
        "egp",
        "eur",
        "gbp",
        "hkd",
        "huf",
        "ils",
        "inr",
        "jpy",
        "krw",
        "kwd",
        "mxn",
        "myr",
        "nok",
        "nzd",
        "pln",
        "qar",
        "rub",
        "sar",
        "sek",
        "sgd",
        "usd",
        "zar",
    ]
)
SYMBOLS = {
    "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH", "₪": "ILS",
    "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "₿": "BTC", "₾": "GEL", "₸": "KZT", "₼": "AZN", "₡": "CRC", "₲": "PYG",
    "us$": "USD", "$us": "USD", "u.s.$": "USD", "c$": "CAD", "ca$": "CAD", "can$": "CAD", "$ca": "CAD", "$can": "CAD", "a$": "AUD",
    "au$": "AUD", "aud$": "AUD", "nz$": "NZD", "nzd$": "NZD", "hk$": "HKD", "s$": "SGD", "r$": "BRL", "nt$": "TWD", "mx$": "MXN",
    "mex$": "MXN", "mxn$": "MXN", "cn¥": "CNY", "rmb": "CNY", "fr.": "CHF", "sfr": "CHF", "rs": "INR", "rs.": "INR", "kč": "CZK",
    "zł": "PLN", "usd$": "USD", "$usd": "USD", "€uros": "EUR", "¢": "USD¢", "rm": "MYR", "$a": "AUD", "$ usd": "USD",
}  # fmt: skip
