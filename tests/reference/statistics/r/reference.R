# A second reference for every formula: R, which shares nothing with the generator. Run by hand, in the root of the project:
#   Rscript tests/reference/statistics/r/reference.R 1.1.0 > tests/reference/statistics/r/reference.json
# The argument is the version of the packages that it reads. Needs r-cran-jsonlite and r-cran-epitools of Debian.
version <- commandArgs(trailingOnly = TRUE)[1]
options(digits = 17, stringsAsFactors = FALSE)
z <- qnorm(0.975)

wilson <- function(a, n) as.numeric(prop.test(a, n, correct = FALSE)$conf.int)
exact <- function(a) as.numeric(poisson.test(a)$conf.int)
byar <- function(a) c(a * (1 - 1 / (9 * a) - z / (3 * sqrt(a)))^3, (a + 1) * (1 - 1 / (9 * (a + 1)) + z / (3 * sqrt(a + 1)))^3)
newcombe <- function(a, n, b, m) {
  p <- a / n; q <- b / m; first <- wilson(a, n); second <- wilson(b, m)
  c(p - q - sqrt((p - first[1])^2 + (second[2] - q)^2), p - q + sqrt((first[2] - p)^2 + (q - second[1])^2))
}
row_of <- function(table) as.numeric(table["Exposed2", c("lower", "upper")])
share_ratio <- function(a, n, b, m) row_of(epitools::riskratio.wald(matrix(c(m - b, n - a, b, a), nrow = 2))$measure)
rate_ratio <- function(a, n, b, m) row_of(epitools::rateratio.wald(matrix(c(b, a, m, n), nrow = 2))$measure)
rate_difference <- function(a, n, b, m) {
  p <- a / n; q <- b / m; first <- exact(a) / n; second <- exact(b) / m
  c(p - q - sqrt((p - first[1])^2 + (second[2] - q)^2), p - q + sqrt((first[2] - p)^2 + (q - second[1])^2))
}
part_of_whole <- function(a, n, b, m) (a / n) / ((a + b) / (n + m))

# Theil and Sen: the median of the slopes of all pairs; limits by rank (Sen 1968).
pace <- function(years, values) {
  pairs <- combn(length(years), 2)
  slopes <- sort((values[pairs[2, ]] - values[pairs[1, ]]) / (years[pairs[2, ]] - years[pairs[1, ]]))
  count <- length(slopes); n <- length(years)
  rank <- max(round((count - z * sqrt(n * (n - 1) * (2 * n + 5) / 18)) / 2), 1)
  c(median(slopes), slopes[rank], slopes[count + 1 - rank])
}

# Of Breda, straight from the published packages.
observations <- function(package) {
  read.csv(file.path("data", package, version, "waarnemingen.csv"), colClasses = "character", na.strings = "")
}
of <- function(table, name, period, column) {
  rows <- table[table$indicator == name & table$periode == period & grepl("^BU", table$gebied), ]
  setNames(as.numeric(rows[[column]]), rows$gebied)
}
work <- observations("werk-en-inkomen")
count <- of(work, "bijstand", "2020", "teller"); base <- of(work, "bijstand", "2020", "noemer"); income <- of(work, "inkomen", "2017", "waarde")
fewest <- as.numeric(subset(read.csv(file.path("data/werk-en-inkomen", version, "indicatoren.csv"), colClasses = "character"), id == "bijstand")$minimale_noemer)
known <- !is.na(count) & !is.na(base) & base >= fewest
rate <- 1000 * count[known] / base[known]; weight <- base[known]
placed <- names(rate)[!is.na(income[names(rate)])]
order_of <- -income[placed]; share <- weight[placed] / sum(weight[placed])
place <- sapply(order_of, function(own) sum(share[order_of < own]) + sum(share[order_of == own]) / 2)
slope <- coef(lm(rate[placed] ~ place, weights = weight[placed]))[[2]]
mean_rate <- weighted.mean(rate, weight); relative <- (rate / mean_rate)[rate > 0]
theil <- sum((weight / sum(weight))[rate > 0] * relative * log(relative))

unemployed <- of(work, "ww", "2020", "teller"); all_people <- of(work, "ww", "2020", "noemer")
counted <- names(unemployed)[!is.na(unemployed) & !is.na(all_people) & all_people >= fewest & !is.na(income[names(unemployed)])]
ww <- 1000 * unemployed[counted] / all_people[counted]; people_of <- all_people[counted]; ranked <- -income[counted]; part <- people_of / sum(people_of)
middle <- sapply(ranked, function(own) sum(part[ranked < own]) + sum(part[ranked == own]) / 2)
ends <- predict(lm(ww ~ middle, weights = people_of), data.frame(middle = c(1, 0)))

crimes <- observations("veiligheid"); people <- observations("bevolking")
focus <- unique(na.omit(read.csv("data/gebieden/1.0.0/focusbuurten.csv", colClasses = "character", na.strings = "")$gebied))
years <- as.character(2012:2022)
ratios <- sapply(years, function(year) {
  a <- of(crimes, "woninginbraak", year, "teller"); n <- of(people, "inwoners", year, "waarde")[names(a)]
  own <- !is.na(a) & !is.na(n); inside <- names(a) %in% focus
  (sum(a[own & inside]) / sum(n[own & inside])) / (sum(a[own & !inside]) / sum(n[own & !inside]))
})

shares <- list(c(0, 20), c(1, 29), c(15, 148), c(65, 100), c(20, 20), c(3080, 59280), c(1460, 124540))
pairs <- list(c(56, 70, 48, 80), c(5, 56, 0, 29), c(10, 10, 0, 20), c(3080, 59280, 1460, 124540), c(1, 3, 2, 9))
positive <- list(c(56, 70, 48, 80), c(3080, 59280, 1460, 124540), c(1, 3, 2, 9))
rates <- list(c(60, 51477, 30, 54308), c(11, 1000, 12, 1500), c(6923, 60000, 3829, 125000))
cases <- function(inputs, compute) lapply(inputs, function(input) list(invoer = input, uitkomst = do.call(compute, as.list(input))))
cat(jsonlite::toJSON(list(
  rekenaar = jsonlite::unbox(R.version.string),
  epitools = jsonlite::unbox(as.character(packageVersion("epitools"))),
  z = jsonlite::unbox(z),
  chi2 = lapply(list(c(0.025, 2), c(0.975, 2), c(0.975, 20), c(0.025, 18)), function(x) list(invoer = x, uitkomst = qchisq(x[1], x[2]))),
  wilson = suppressWarnings(cases(shares, wilson)),
  exact = cases(as.list(0:9), exact),
  byar = cases(as.list(c(10, 24, 125, 10752)), byar),
  newcombe = suppressWarnings(cases(pairs, newcombe)),
  verhouding_aandelen = cases(positive, share_ratio),
  verhouding_aantallen = cases(rates, rate_ratio),
  verschil_aantallen = cases(list(c(11, 1000, 12, 1500), c(60, 51477, 30, 54308), c(0, 40, 3, 50)), rate_difference),
  tegenover_geheel = cases(list(c(30, 100, 10, 300), c(3080, 59280, 1460, 124540)), part_of_whole),
  breda = list(
    hellingsindex_bijstand_2020 = jsonlite::unbox(slope),
    relatieve_hellingsindex_ww_2020 = jsonlite::unbox(ends[[1]] / ends[[2]]),
    theil_bijstand_2020 = jsonlite::unbox(theil),
    tempo_woninginbraak = pace(as.numeric(years), unname(ratios))
  )
), digits = NA, pretty = TRUE), "\n")
