--liquibase formatted sql

--changeset caizhi:plan-020-work-calendar
--comment A year of working days as the office published it; the tenant is the district itself.
CREATE TABLE work_calendar (
    tenant_id    BIGINT      NOT NULL,
    year         INT         NOT NULL,
    published_at DATETIME(6) NOT NULL,
    version      INT         NOT NULL,
    PRIMARY KEY (tenant_id, year),
    CONSTRAINT work_calendar_district FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);

--changeset caizhi:plan-020-work-calendar-day
--comment Days that are not what their weekday says: holidays, and weekends worked instead.
CREATE TABLE work_calendar_day (
    tenant_id BIGINT      NOT NULL,
    day       DATE        NOT NULL,
    year      INT         NOT NULL,
    working   BOOLEAN     NOT NULL,
    name      VARCHAR(30) NOT NULL,
    PRIMARY KEY (tenant_id, day),
    CONSTRAINT work_calendar_day_year FOREIGN KEY (tenant_id, year) REFERENCES work_calendar (tenant_id, year)
);
