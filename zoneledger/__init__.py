"""zoneledger: local news on China's development zones as tables of projects, zones and events."""
