"""Units and currencies that every language shares: factors to a base, CLDR's keys, symbols as printed.

Factors are exact where the unit is defined exactly (NIST SP 811, appendix B).
"""

from factcheck.extract.figures.units import prefixed

# unit -> (base unit, factor, offset): base = unit * factor + offset
FACTORS: dict[str, tuple[str, str, str]] = {
    **prefixed.factors(),
    "dm": ("m", "0.1", "0"), "cm": ("m", "0.01", "0"), "L/m²": ("m", "0.001", "0"), "mi": ("m", "1609.344", "0"),
    "yd": ("m", "0.9144", "0"), "ft": ("m", "0.3048", "0"), "in": ("m", "0.0254", "0"), "nmi": ("m", "1852", "0"),
    "ly": ("m", "9460730472580800", "0"), "au": ("m", "149597870700", "0"), "hm": ("m", "100", "0"), "dam": ("m", "10", "0"),
    "km²": ("m²", "1000000", "0"), "m²": ("m²", "1", "0"), "cm²": ("m²", "0.0001", "0"), "ha": ("m²", "10000", "0"),
    "acres": ("m²", "4046.8564224", "0"), "mi²": ("m²", "2589988.110336", "0"), "sq ft": ("m²", "0.09290304", "0"),
    "yd²": ("m²", "0.83612736", "0"), "in²": ("m²", "0.00064516", "0"), "m³": ("m³", "1", "0"), "km³": ("m³", "1000000000", "0"),
    "hm³": ("m³", "1000000", "0"), "dm³": ("m³", "0.001", "0"), "cm³": ("m³", "0.000001", "0"), "dL": ("m³", "0.0001", "0"),
    "cL": ("m³", "0.00001", "0"), "hL": ("m³", "0.1", "0"), "gal": ("m³", "0.003785411784", "0"), "bbl": ("m³", "0.158987294928", "0"),
    "pt": ("m³", "0.000473176473", "0"), "qt": ("m³", "0.000946352946", "0"), "ft³": ("m³", "0.028316846592", "0"),
    "yd³": ("m³", "0.764554857984", "0"), "cups": ("m³", "0.0002365882365", "0"), "tbsp": ("m³", "0.00001478676478125", "0"),
    "tsp": ("m³", "0.00000492892159375", "0"), "fl oz": ("m³", "0.0000295735295625", "0"), "acre-feet": ("m³", "1233.48183754752", "0"),
    "q": ("kg", "100", "0"), "cwt": ("kg", "50.80234544", "0"), "zentner": ("kg", "50", "0"), "lb": ("kg", "0.45359237", "0"),
    "oz": ("kg", "0.028349523125", "0"), "st": ("kg", "6.35029318", "0"),
    "carats": ("kg", "0.0002", "0"), "hp": ("W", "745.69987158227022", "0"), "m/s": ("m/s", "1", "0"),
    "km/h": ("m/s", "0.2777777777777777777777777778", "0"), "mph": ("m/s", "0.44704", "0"),
    "kn": ("m/s", "0.5144444444444444444444444444", "0"), "km/s": ("m/s", "1000", "0"), "hPa": ("Pa", "100", "0"),
    "bar": ("Pa", "100000", "0"), "mbar": ("Pa", "100", "0"), "atm": ("Pa", "101325", "0"), "psi": ("Pa", "6894.757293168", "0"),
    "seconds": ("seconds", "1", "0"), "milliseconds": ("seconds", "0.001", "0"), "minutes": ("seconds", "60", "0"),
    "hours": ("seconds", "3600", "0"), "days": ("seconds", "86400", "0"), "weeks": ("seconds", "604800", "0"),
    "fortnights": ("seconds", "1209600", "0"), "months": ("months", "1", "0"), "quarters": ("months", "3", "0"),
    "semesters": ("months", "6", "0"), "years": ("months", "12", "0"), "decades": ("months", "120", "0"),
    "centuries": ("months", "1200", "0"), "millennia": ("months", "12000", "0"), "rpm": ("rpm", "1", "0"), "°C": ("°C", "1", "0"),
    "K": ("°C", "1", "-273.15"), "dB": ("dB", "1", "0"), "px": ("px", "1", "0"), "%": ("%", "1", "0"), "pp": ("pp", "1", "0"),
    "bp": ("pp", "0.01", "0"), "x": ("x", "1", "0"), "microseconds": ("seconds", "0.000001", "0"),
    "nanoseconds": ("seconds", "0.000000001", "0"), "MP": ("px", "1000000", "0"), "lbf": ("N", "4.4482216152605", "0"),
    "N·m": ("N·m", "1", "0"), "lb·ft": ("N·m", "1.3558179483314004", "0"), "lx": ("lx", "1", "0"), "cd": ("cd", "1", "0"),
    "ppm": ("ppm", "1", "0"), "ppb": ("ppm", "0.001", "0"), "‰": ("%", "0.1", "0"), "BTU": ("J", "1055.05585262", "0"),
    "mmHg": ("Pa", "133.322387415", "0"), "inHg": ("Pa", "3386.389", "0"), "fathoms": ("m", "1.8288", "0"),
    "furlongs": ("m", "201.168", "0"), "dunams": ("m²", "1000", "0"), "mi³": ("m³", "4168181825.440579584", "0"),
    "in³": ("m³", "0.000016387064", "0"), "bushels": ("m³", "0.03523907016688", "0"), "imp gal": ("m³", "0.00454609", "0"),
    "oz t": ("kg", "0.0311034768", "0"), "karats": ("karats", "1", "0"), "mpg": ("mpg", "1", "0"), "L/100km": ("L/100km", "1", "0"),
    "dpi": ("dpi", "1", "0"), "ppi": ("ppi", "1", "0"), "mmol/L": ("mmol/L", "1", "0"), "mg/dL": ("mg/dL", "1", "0"),
    "m/s²": ("m/s²", "1", "0"), "g-force": ("m/s²", "9.80665", "0"), "rad": ("rad", "1", "0"), "diopters": ("diopters", "1", "0"),
    "IU": ("IU", "1", "0"), "board feet": ("m³", "0.002359737216", "0"), "toe": ("J", "41868000000", "0"),
    "arcseconds": ("arcseconds", "1", "0"), "fps": ("fps", "1", "0"), "bpm": ("bpm", "1", "0"), "therms": ("J", "105505585.262", "0"),
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
    "graphics-pixel": "px", "graphics-megapixel": "MP", "graphics-dot-per-inch": "dpi", "graphics-pixel-per-inch": "ppi",
    "duration-microsecond": "microseconds", "duration-nanosecond": "nanoseconds", "digital-terabit": "Tbit", "electric-ohm": "Ω",
    "force-newton": "N", "force-pound-force": "lbf", "torque-newton-meter": "N·m", "torque-pound-force-foot": "lb·ft",
    "light-lumen": "lm", "light-lux": "lx", "light-candela": "cd", "concentr-permillion": "ppm", "concentr-portion-per-1e9": "ppb",
    "concentr-permille": "‰", "concentr-karat": "karats", "concentr-millimole-per-liter": "mmol/L",
    "concentr-milligram-ofglucose-per-deciliter": "mg/dL", "energy-electronvolt": "eV", "energy-british-thermal-unit": "BTU",
    "pressure-millimeter-ofhg": "mmHg", "pressure-inch-ofhg": "inHg", "pressure-megapascal": "MPa", "length-fathom": "fathoms",
    "length-furlong": "furlongs", "length-parsec": "parsecs", "area-dunam": "dunams", "volume-cubic-mile": "mi³",
    "volume-cubic-inch": "in³", "volume-megaliter": "ML", "volume-bushel": "bushels", "volume-gallon-imperial": "imp gal",
    "mass-ounce-troy": "oz t", "consumption-mile-per-gallon": "mpg", "consumption-liter-per-100-kilometer": "L/100km",
    "acceleration-meter-per-square-second": "m/s²", "acceleration-g-force": "g-force", "angle-radian": "rad",
}  # fmt: skip
# CLDR's short forms that are words or letters of something else in running text.
NOT_SYMBOLS = frozenset([
    "bu", "cd", "fth", "fur", "g", "kt", "n", "pc", "a", "al", "an", "at", "b", "bit", "c", "d", "h", "in", "j", "k", "l", "m.",
    "mo", "o", "pt", "qt", "s", "s.", "st", "t", "tr", "w", "y",
])  # fmt: skip
# Symbols as printed, in every language.
ALWAYS = {
    "km": "km", "m": "m", "cm": "cm", "mm": "mm", "dm": "dm", "km2": "km²", "km²": "km²", "m2": "m²", "m²": "m²", "m3": "m³",
    "m³": "m³", "dm3": "dm³", "dm³": "dm³", "cm3": "cm³", "cm³": "cm³", "km3": "km³", "ha": "ha", "hectares": "ha", "kg": "kg",
    "g": "g", "mg": "mg", "t": "t", "l": "L", "L": "L", "ml": "mL", "mL": "mL", "cl": "cL", "cL": "cL", "hl": "hL", "hL": "hL",
    "dl": "dL", "W": "W", "kW": "kW", "KW": "kW", "MW": "MW", "GW": "GW", "TW": "TW", "Wh": "Wh", "kWh": "kWh", "KWh": "kWh",
    "kwh": "kWh", "MWh": "MWh", "GWh": "GWh", "TWh": "TWh", "km/h": "km/h", "kmh": "km/h", "km/s": "km/s", "m/s": "m/s", "°C": "°C",
    "°c": "°C", "ºC": "°C", "°F": "°F", "°f": "°F", "ºF": "°F", "C": "°C", "F": "°F", "°": "°", "º": "°", "K": "K", "hPa": "hPa",
    "kPa": "kPa", "MPa": "MPa", "Pa": "Pa", "Go": "GB", "Mo": "MB", "To": "TB", "Ko": "kB", "GB": "GB", "MB": "MB", "TB": "TB",
    "kB": "kB", "KB": "kB", "Gb": "Gbit", "Mb": "Mbit", "Mbit/s": "Mbit/second", "Mbps": "Mbit/second", "Gbps": "Gbit/second",
    "dB": "dB", "V": "V", "kV": "kV", "Hz": "Hz", "kHz": "kHz", "MHz": "MHz", "GHz": "GHz", "%": "%", "μg": "µg", "µg": "µg",
    "Mt": "Mt", "kt": "kt", "bar": "bar", "mph": "mph", "ft": "ft", "yd": "yd", "lb": "lb", "lbs": "lb", "oz": "oz", "°K": "K",
    "Km": "km", "Km2": "km²", "Km²": "km²", "Km/h": "km/h", "Kg": "kg", "m^2": "m²", "m^3": "m³", "km^2": "km²", "cm^2": "cm²",
    "mbar": "mbar", "px": "px", "mAh": "mAh", "Ah": "Ah",
    "rpm": "rpm", "BTU": "BTU", "TEU": "TEU", "TEUs": "TEU", "fps": "fps", "bpm": "bpm", "Gb/s": "Gbit/second", "Mb/s": "Mbit/second",
    "Mpx": "MP", "kΩ": "kΩ", "kN": "kN", "Nm": "N·m", "l/100 km": "L/100km", "mmHg": "mmHg", "ppb": "ppb", "psi": "psi",
    "h": "hours", "min": "minutes", "″": "in", "''": "in",
    '"': "in", "′": "ft", "'": "ft",
}  # fmt: skip
TIME = frozenset([
    "centuries", "days", "decades", "fortnights", "hours", "microseconds", "millennia", "milliseconds", "minutes", "months",
    "nanoseconds", "quarters", "seconds", "semesters", "weeks", "years",
])  # fmt: skip
REGIONAL = frozenset({"XOF", "XAF", "XPF", "XCD"})  # of the codes in X the ones that are money and not metals or tests
# Codes that are no word in any language and may be printed in lower case.
COMMON_CODES = frozenset([
    "aed", "aud", "brl", "cad", "chf", "cny", "czk", "dkk", "egp", "eur", "gbp", "hkd", "huf", "ils", "inr", "jpy", "krw", "kwd",
    "mxn", "myr", "nok", "nzd", "pln", "qar", "rub", "sar", "sek", "sgd", "usd", "zar",
])  # fmt: skip
SYMBOLS = {
    "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH", "₪": "ILS",
    "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "₿": "BTC", "₾": "GEL", "₸": "KZT", "₼": "AZN", "₡": "CRC", "₲": "PYG",
    "us$": "USD", "$us": "USD", "u.s.$": "USD", "c$": "CAD", "ca$": "CAD", "can$": "CAD", "$ca": "CAD", "$can": "CAD", "a$": "AUD",
    "au$": "AUD", "aud$": "AUD", "nz$": "NZD", "nzd$": "NZD", "hk$": "HKD", "s$": "SGD", "r$": "BRL", "nt$": "TWD", "mx$": "MXN",
    "mex$": "MXN", "mxn$": "MXN", "cn¥": "CNY", "rmb": "CNY", "fr.": "CHF", "sfr": "CHF", "nkr": "NOK", "skr": "SEK",
    "dkr": "DKK", "rp": "IDR", "rs": "INR", "rs.": "INR", "kč": "CZK",
    "zł": "PLN", "usd$": "USD", "$usd": "USD", "€uros": "EUR", "¢": "USD¢", "rm": "MYR", "$a": "AUD", "$ usd": "USD",
}  # fmt: skip
