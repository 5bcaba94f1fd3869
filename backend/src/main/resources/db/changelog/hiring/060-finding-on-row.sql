--liquibase formatted sql

--changeset caizhi:hiring-060-item-as-drawn
--comment A drawn hire is shown as it was when drawn: the version that was decided on then, and the booking by which it counted.
ALTER TABLE audit_sample_item
    ADD COLUMN drawn_version INT NULL,
    ADD COLUMN booking_entry INT NULL,
    ADD INDEX audit_item_of_enterprise (tenant_id, unit_tenant_id, enterprise_id, id);

--changeset caizhi:hiring-060-earlier-items-as-drawn
--comment Of samples drawn before, the version that counted is the one known; its booking is the last one made before the drawing.
UPDATE audit_sample_item i
    JOIN audit_sample s ON s.tenant_id = i.tenant_id AND s.id = i.sample_id
SET i.drawn_version = i.hire_version,
    i.booking_entry = (SELECT MAX(b.entry) FROM booking b
        WHERE b.tenant_id = i.unit_tenant_id AND b.hire_id = i.hire_id AND b.hires = 1 AND b.booked_at <= s.drawn_at);

--changeset caizhi:hiring-060-item-as-drawn-always
ALTER TABLE audit_sample_item
    MODIFY drawn_version INT NOT NULL,
    MODIFY booking_entry INT NOT NULL,
    ADD CONSTRAINT audit_item_booking FOREIGN KEY (unit_tenant_id, hire_id, booking_entry)
        REFERENCES booking (tenant_id, hire_id, entry);
