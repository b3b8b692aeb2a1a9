"""What a page tells a search engine for data: complete addresses, the same text every time, and nothing that leaves its element."""

import json

from generator.model.data_set import DataFile, DataSet
from generator.render.data_sets import data_set_json
from tests.render.sample_chrome import CHROME

SITE = CHROME.site
DATA = DataSet(
    name="Bijstand </script><b>",
    description='Mensen & "huizen" <!-- ',
    periods=("2015", "2016", "2022"),
    area="Dorp",
    area_code="GM0001",
    licence="https://creativecommons.org/licenses/by/4.0/",
    version="2022",
    issued="2022-12-01",
    files=(DataFile(title="Alle waarden", path="2022/downloads/indicatoren/bijstand.csv", media_type="text/csv"),),
    based_on=("data/werk/0.1.0/datapackage.json",),
)
PATH = "2022/indicatoren/bijstand/index.html"


def test_it_says_what_where_when_by_whom_and_under_which_licence() -> None:
    described = json.loads(data_set_json(DATA, SITE.base_address + PATH, SITE))

    assert described["@context"] == "https://schema.org/"
    assert described["@type"] == "Dataset"
    assert described["name"] == DATA.name
    assert described["description"] == DATA.description
    assert described["identifier"] == f"{SITE.base_address}{PATH}#dataset"
    assert described["temporalCoverage"] == "2015/2022"
    assert described["spatialCoverage"] == {"@type": "Place", "name": "Dorp", "identifier": "GM0001"}
    assert described["license"] == DATA.licence
    assert described["creator"]["name"] == SITE.publisher
    assert described["version"] == "2022"
    assert described["isBasedOn"] == [f"{SITE.base_address}data/werk/0.1.0/datapackage.json"]
    assert described["distribution"] == [
        {
            "@type": "DataDownload",
            "name": "Alle waarden",
            "contentUrl": f"{SITE.base_address}2022/downloads/indicatoren/bijstand.csv",
            "encodingFormat": "text/csv",
        }
    ]


def test_in_another_language_it_is_the_same_data_set_by_the_same_name() -> None:
    described = json.loads(data_set_json(DATA, f"{SITE.base_address}en/{PATH}", SITE, SITE.base_address + PATH))

    assert described["@id"] == described["identifier"] == f"{SITE.base_address}{PATH}#dataset"
    assert described["url"] == f"{SITE.base_address}en/{PATH}"
    assert described["inLanguage"] == "nl"


def test_no_text_can_end_the_element_it_stands_in() -> None:
    text = data_set_json(DATA, SITE.base_address + PATH, SITE)

    assert not {"<", ">", "&"} & set(text)
    assert text == data_set_json(DATA, SITE.base_address + PATH, SITE)


def test_one_year_is_no_interval_and_no_year_is_left_out() -> None:
    one = DataSet(**{**DATA.__dict__, "periods": ("2022",)})
    none = DataSet(**{**DATA.__dict__, "periods": ()})

    assert json.loads(data_set_json(one, SITE.base_address + PATH, SITE))["temporalCoverage"] == "2022"
    assert "temporalCoverage" not in json.loads(data_set_json(none, SITE.base_address + PATH, SITE))
